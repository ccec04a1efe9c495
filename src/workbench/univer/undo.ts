import type { Injector, IMutationInfo, IUndoRedoItem } from "@univerjs/core";
import { univerGlobals } from "./univer-globals";

/** Univer's undo stack, with steps that hold many commands. */
export class Undo {
  private depth = 0;
  private readonly service;
  private readonly commands;

  constructor(
    injector: Injector,
    private readonly unitId: () => string,
  ) {
    const { UniverCore } = univerGlobals();
    this.service = injector.get(UniverCore.IUndoRedoService);
    this.commands = injector.get(UniverCore.ICommandService);
    const batching = this.service as unknown as {
      _tryBatchingElements(step: IUndoRedoItem, next: IUndoRedoItem): void;
      _getFocusedUnitId(): string;
    };
    // Univer appends undo mutations in forward order, which undoes a step from its wrong end.
    batching._tryBatchingElements = (step, next) => {
      step.redoMutations.push(...next.redoMutations);
      step.undoMutations.unshift(...next.undoMutations);
    };
    const focused = batching._getFocusedUnitId.bind(this.service);
    // With the focus in the add-in's frame no unit is focused.
    batching._getFocusedUnitId = () => focused() || this.unitId();
  }

  /** Everything done inside, also in nested steps, is one step. */
  asOneStep<T>(action: () => T): T {
    if (this.depth > 0) return action();
    this.depth++;
    const batch = this.service.__tempBatchingUndoRedo(this.unitId());
    try {
      return action();
    } finally {
      batch.dispose();
      this.depth--;
    }
  }

  /** Runs mutations and puts them on the stack. undos run in the order given. */
  run(redos: IMutationInfo[], undos: IMutationInfo[]): void {
    const { sequenceExecute } = univerGlobals().UniverCore;
    sequenceExecute(redos, this.commands);
    this.push(redos, undos);
  }

  /** Puts mutations that have run already on the stack. */
  push(redos: IMutationInfo[], undos: IMutationInfo[]): void {
    this.service.pushUndoRedo({ unitID: this.unitId(), redoMutations: [...redos], undoMutations: [...undos] });
  }

  async undo(): Promise<void> {
    await this.commands.executeCommand(univerGlobals().UniverCore.UndoCommand.id);
  }

  async redo(): Promise<void> {
    await this.commands.executeCommand(univerGlobals().UniverCore.RedoCommand.id);
  }

  clear(): void {
    this.service.clearUndoRedo(this.unitId());
  }
}
