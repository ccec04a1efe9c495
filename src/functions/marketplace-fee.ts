import { parseAssumptions } from "../framework/assumptions/assumptions";
import { amountsFromZero } from "../framework/cells/amounts";
import { inShapeOf, range } from "../framework/cells/range";
import { wordList, wordOrNull } from "../framework/cells/words";
import { marketplaceFees } from "../framework/programs/marketplace-fee";
import { feeModifierWords } from "../framework/words/fee-modifier";
import { offers, offerWords } from "../framework/words/offer";
import { answer } from "./edge/answer";

/**
 * Returns AWS Marketplace's listing fee for contract values: the whole value at the rate of the band it falls into.
 * @customfunction MARKETPLACEFEE
 * @group Programs
 * @param contractValue Total contract value, one or more cells, 0 or more, in $ or in the unit that unit.scale of the assumptions says.
 * @param [offer] Kind of offer: "private" (default), "saas", "server", "data", "renewal" or "services".
 * @param [modifiers] What adds to the rate: "channel" (a channel partner's private offer) and "korea" (a sale in South Korea); in cells or in one text separated by commas.
 * @param [assumptions] Two columns, key and value, that override the defaults.
 * @returns The fee, in the unit and shape of contractValue.
 * @answers What does AWS Marketplace keep of this contract?
 * @rule Private offers: 3 % below $1M, 2 % from $1M, 1.5 % from $10M, on the whole value; renewals 1.5 %; SaaS and data 3 %; server products 20 %; professional services 2.5 %.
 * @rule "channel" adds 0.5 points, borne by the software vendor, and is for private offers only; "korea" adds 1 point.
 * @rule fee.<offer> of the assumptions replaces the rate of every band; modifiers are still added.
 * @source fees
 * @example =PPF.MARKETPLACEFEE(999999) -> 29999.97
 * @example =PPF.MARKETPLACEFEE(1000000) -> 20000
 * @example =PPF.MARKETPLACEFEE(1500,,,{"unit.scale",1000}) -> 30
 * @example =PPF.MARKETPLACEFEE(250000,"saas") -> 7500
 * @example =PPF.MARKETPLACEFEE({200000;20000000},,"channel, korea") -> {9000;600000}
 * @equivalent ={contractValue}*(IF({contractValue}*{assumption:unit.scale}>=10000000,{benchmark:fee.private.3},IF({contractValue}*{assumption:unit.scale}>=1000000,{benchmark:fee.private.2},{benchmark:fee.private.1}))+{added})
 * @equivalent offer: ={contractValue}*({fee}+{added})
 * @equivalent assumption:fee.private: ={contractValue}*({fee}+{added})
 * @equivalent where added = 0
 * @equivalent modifiers: where added = IF(ISNUMBER(MATCH("channel",{modifiers},0)),{benchmark:fee.channel},0)+IF(ISNUMBER(MATCH("korea",{modifiers},0)),{benchmark:fee.korea},0)
 * @helpurl https://localhost:3000/help.html#marketplacefee
 */
export function marketplaceFee(contractValue: any[][], offer?: any, modifiers?: any[][], assumptions?: any[][]): any[][] {
  return answer("MARKETPLACEFEE", () => {
    const given = range("contractValue", contractValue);
    const values = amountsFromZero(given);
    const kind = wordOrNull(offerWords, "offer", offer) ?? offers[0];
    const added = wordList(feeModifierWords, "modifiers", modifiers) ?? [];
    return inShapeOf(given, marketplaceFees(values, kind, added, parseAssumptions(assumptions)));
  });
}
