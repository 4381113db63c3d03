package plimsoll.document.imports;

import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.rule.TierAxis;
import plimsoll.domain.rule.TierTable;

/// The tier table of one instrument as a venue states it.
///
/// @param instrument what it applies to
/// @param axis       what its bounds measure
/// @param table      the rows
public record IncomingTiers(Instrument instrument, TierAxis axis, TierTable table) {}
