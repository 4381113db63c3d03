package plimsoll.domain.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Decimals;
import plimsoll.domain.instrument.Instrument;

/// A venue's margin rules as of a date.
///
/// @param id            names the venue and model, for example `deribit.standard`; several versions share it
/// @param version       names this parameter set, unique within the identifier
/// @param venue         as shown
/// @param model         as shown, for example "standard margin"
/// @param effectiveFrom from when it is in force
/// @param asOf          when its numbers were last read at the source
/// @param sources       where its numbers come from
/// @param illustrative  true until a user has confirmed the numbers against the venue
/// @param note          what is uncertain; may be empty
/// @param trigger       which side of equality liquidates
/// @param equity        what counts as equity
/// @param margins       the primitives, first match applies
public record RuleFile(
        String id,
        String version,
        String venue,
        String model,
        Instant effectiveFrom,
        LocalDate asOf,
        List<Source> sources,
        boolean illustrative,
        String note,
        Trigger trigger,
        EquityRule equity,
        List<MarginRule> margins) {
    /// Copies the lists and checks the names.
    public RuleFile {
        Decimals.named("rule id", id);
        Decimals.named("rule version", version);
        sources = List.copyOf(sources);
        margins = List.copyOf(margins);
    }

    /// Returns the first margin rule that applies to the instrument.
    public Optional<MarginRule> marginFor(Instrument instrument) {
        return margins.stream()
                .filter(rule -> rule.selector().matches(instrument))
                .findFirst();
    }

    /// Returns this file with other margin rules.
    public RuleFile withMargins(List<MarginRule> value) {
        return new RuleFile(
                id, version, venue, model, effectiveFrom, asOf, sources, illustrative, note, trigger, equity, value);
    }

    /// Returns this file with another equity rule.
    public RuleFile withEquity(EquityRule value) {
        return new RuleFile(
                id, version, venue, model, effectiveFrom, asOf, sources, illustrative, note, trigger, value, margins);
    }

    /// Returns this file, confirmed by the user or not.
    public RuleFile withIllustrative(boolean value) {
        return new RuleFile(
                id, version, venue, model, effectiveFrom, asOf, sources, value, note, trigger, equity, margins);
    }
}
