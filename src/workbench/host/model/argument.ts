import { ApiError } from "../api-error";

/** One of the texts allowed; anything else is InvalidArgument. */
export function oneOf<const T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) {
    throw new ApiError("InvalidArgument");
  }
  return found;
}

export function truth(value: unknown): boolean {
  if (typeof value !== "boolean") {
    throw new ApiError("InvalidArgument");
  }
  return value;
}

/** Zero or more. */
export function amount(value: unknown): number {
  if (typeof value !== "number" || !(value >= 0)) {
    throw new ApiError("InvalidArgument");
  }
  return value;
}

const NAMED_COLOURS: Record<string, string> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  lightgray: "#D3D3D3",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#RRGGBB" of "#rrggbb", "rrggbb" or one of the common names. */
export function colour(value: unknown): string {
  const text = String(value);
  const hex = /^#?([0-9a-f]{6})$/i.exec(text);
  const found = hex ? `#${hex[1].toUpperCase()}` : NAMED_COLOURS[text.toLowerCase()];
  if (!found) {
    throw new ApiError("InvalidArgument");
  }
  return found;
}
