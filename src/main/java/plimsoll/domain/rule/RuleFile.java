package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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
/// @param margins       the margins of single positions, first match applies
/// @param portfolio     the part that looks at positions together; empty = there is none
/// @param charges       requirements of the account that no position causes
/// @param liquidation   the account is liquidated when equity falls to this multiple of maintenance margin; usually 1
/// @param bands         the venue's own ladder above liquidation, from high to low; may be empty
/// @param dollarParity  whether the venue takes prices in USD as prices in the settlement asset, one for one, whatever
///     that asset trades at
/// @param process       how the venue makes its index, settles and liquidates
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
        List<MarginRule> margins,
        Optional<PortfolioRule> portfolio,
        List<AccountCharge> charges,
        BigDecimal liquidation,
        List<MarginBand> bands,
        boolean dollarParity,
        VenueProcess process) {
    /// Copies the lists and checks the names.
    public RuleFile {
        Decimals.named("rule id", id);
        Decimals.named("rule version", version);
        sources = List.copyOf(sources);
        margins = List.copyOf(margins);
        charges = List.copyOf(charges);
        Decimals.positive("liquidation multiple", liquidation);
        bands = List.copyOf(bands);
    }

    /// Creates a file of position margins alone.
    public RuleFile(
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
        this(
                id,
                version,
                venue,
                model,
                effectiveFrom,
                asOf,
                sources,
                illustrative,
                note,
                trigger,
                equity,
                margins,
                Optional.empty(),
                List.of(),
                BigDecimal.ONE,
                List.of(),
                false,
                VenueProcess.NONE);
    }

    /// Returns the first margin rule that applies to the instrument.
    public Optional<MarginRule> marginFor(Instrument instrument) {
        return margins.stream()
                .filter(rule -> rule.selector().matches(instrument))
                .findFirst();
    }

    /// Returns this file with other margin rules.
    public RuleFile withMargins(List<MarginRule> value) {
        return edited(draft -> draft.margins = value);
    }

    /// Returns this file with another equity rule.
    public RuleFile withEquity(EquityRule value) {
        return edited(draft -> draft.equity = value);
    }

    /// Returns this file with another portfolio rule.
    public RuleFile withPortfolio(Optional<PortfolioRule> value) {
        return edited(draft -> draft.portfolio = value);
    }

    /// Returns this file with other account charges.
    public RuleFile withCharges(List<AccountCharge> value) {
        return edited(draft -> draft.charges = value);
    }

    /// Returns this file liquidated at another multiple of maintenance margin.
    public RuleFile withLiquidation(BigDecimal value) {
        return edited(draft -> draft.liquidation = value);
    }

    /// Returns this file with another ladder of the venue.
    public RuleFile withBands(List<MarginBand> value) {
        return edited(draft -> draft.bands = value);
    }

    /// Returns this file with prices in USD taken as prices in the settlement asset, or not.
    public RuleFile withDollarParity(boolean value) {
        return edited(draft -> draft.dollarParity = value);
    }

    /// Returns this file with another venue process.
    public RuleFile withProcess(VenueProcess value) {
        return edited(draft -> draft.process = value);
    }

    /// Returns this file, confirmed by the user or not.
    public RuleFile withIllustrative(boolean value) {
        return edited(draft -> draft.illustrative = value);
    }

    /// Returns this file under another version name.
    public RuleFile withVersion(String value) {
        return edited(draft -> draft.version = value);
    }

    /// Returns this file in force from another time.
    public RuleFile withEffectiveFrom(Instant value) {
        return edited(draft -> draft.effectiveFrom = value);
    }

    /// Returns this file with another day on which its numbers were last read.
    public RuleFile withAsOf(LocalDate value) {
        return edited(draft -> draft.asOf = value);
    }

    private RuleFile edited(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new RuleFile(
                id,
                draft.version,
                venue,
                model,
                draft.effectiveFrom,
                draft.asOf,
                sources,
                draft.illustrative,
                note,
                trigger,
                draft.equity,
                draft.margins,
                draft.portfolio,
                draft.charges,
                draft.liquidation,
                draft.bands,
                draft.dollarParity,
                draft.process);
    }

    /// The parts that can be changed one at a time.
    private static final class Draft {
        private String version;
        private Instant effectiveFrom;
        private LocalDate asOf;
        private boolean illustrative;
        private EquityRule equity;
        private List<MarginRule> margins;
        private Optional<PortfolioRule> portfolio;
        private List<AccountCharge> charges;
        private BigDecimal liquidation;
        private List<MarginBand> bands;
        private boolean dollarParity;
        private VenueProcess process;

        private Draft(RuleFile file) {
            version = file.version;
            effectiveFrom = file.effectiveFrom;
            asOf = file.asOf;
            illustrative = file.illustrative;
            equity = file.equity;
            margins = file.margins;
            portfolio = file.portfolio;
            charges = file.charges;
            liquidation = file.liquidation;
            bands = file.bands;
            dollarParity = file.dollarParity;
            process = file.process;
        }
    }
}
