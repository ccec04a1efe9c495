import type { Vocabulary } from "./word";

/** How resale stands in the books: the whole sale, or only what remains after its AWS cost. The first is standard. */
export const resaleBookings = ["gross", "net"] as const;

export type ResaleBooking = (typeof resaleBookings)[number];

export const resaleBookingWords: Vocabulary<ResaleBooking> = { what: "gross or net", words: resaleBookings, aliases: {} };
