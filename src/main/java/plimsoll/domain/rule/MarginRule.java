package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import plimsoll.domain.Decimals;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;

/// A primitive that turns a position into initial and maintenance margin. The first rule of a file whose selector
/// matches applies. Requirements are positive, in the settlement asset of the instrument.
public sealed interface MarginRule {
    /// The symbol whose tier table applies to symbols without one of their own.
    String ANY_SYMBOL = "*";

    /// What stands between the symbol and the date of a dated future, for example BTCUSDT_270326.
    char DATE_MARK = '_';

    /// Returns which instruments it applies to.
    Selector selector();

    /// Requirement = notional x rate. Linear: base units x price; inverse: face value / mark, in coins.
    ///
    /// @param selector    which instruments
    /// @param basis       the price in the notional of linear contracts
    /// @param initial     initial rate
    /// @param maintenance maintenance rate
    /// @param terms       what is added
    record Rate(Selector selector, PriceBasis basis, RateCurve initial, RateCurve maintenance, MarginTerms terms)
            implements MarginRule {
        /// Creates a rule that adds nothing.
        public Rate(Selector selector, PriceBasis basis, RateCurve initial, RateCurve maintenance) {
            this(selector, basis, initial, maintenance, MarginTerms.PLAIN);
        }

        /// Returns this rule with another initial rate.
        public Rate withInitial(RateCurve value) {
            return new Rate(selector, basis, value, maintenance, terms);
        }

        /// Returns this rule with another maintenance rate.
        public Rate withMaintenance(RateCurve value) {
            return new Rate(selector, basis, initial, value, terms);
        }
    }

    /// Maintenance by a tier table per symbol; initial = notional / leverage.
    ///
    /// @param selector which instruments
    /// @param basis    the price in the notional
    /// @param axis     what the bounds measure
    /// @param bound    which tier owns its bound
    /// @param mode     progressive or whole position
    /// @param initial  initial rate, usually by leverage; never below one over the tier's maximum leverage
    /// @param tables   one per symbol
    /// @param terms    what is added
    /// @param maintenanceShare share of a tier's smallest initial rate, one over its maximum leverage, that its
    ///     maintenance rate is where the venue states no rate; in [0, 1]; empty = every tier states its rate
    record Tiers(
            Selector selector,
            PriceBasis basis,
            TierAxis axis,
            TierBound bound,
            TierMode mode,
            RateCurve initial,
            List<TierTable> tables,
            MarginTerms terms,
            Optional<BigDecimal> maintenanceShare)
            implements MarginRule {
        /// Copies the tables and checks the range.
        public Tiers {
            tables = List.copyOf(tables);
            maintenanceShare.ifPresent(value -> Decimals.ratio("maintenance share", value));
        }

        /// Returns the table of the symbol itself; for a dated future, that of the symbol before the underscore; else
        /// the
        /// table for any symbol.
        public Optional<TierTable> tableFor(Instrument instrument) {
            String symbol = instrument.symbol();
            int dated = symbol.indexOf(DATE_MARK);
            Optional<TierTable> own = table(symbol);
            if (own.isEmpty() && instrument.kind() == InstrumentKind.FUTURE && dated > 0) {
                own = table(symbol.substring(0, dated));
            }
            return own.or(() -> table(ANY_SYMBOL));
        }

        private Optional<TierTable> table(String symbol) {
            return tables.stream()
                    .filter(table -> table.symbol().equals(symbol))
                    .findFirst();
        }

        /// Creates a rule whose tiers state their maintenance rates.
        public Tiers(
                Selector selector,
                PriceBasis basis,
                TierAxis axis,
                TierBound bound,
                TierMode mode,
                RateCurve initial,
                List<TierTable> tables,
                MarginTerms terms) {
            this(selector, basis, axis, bound, mode, initial, tables, terms, Optional.empty());
        }

        /// Creates a rule that adds nothing.
        public Tiers(
                Selector selector,
                PriceBasis basis,
                TierAxis axis,
                TierBound bound,
                TierMode mode,
                RateCurve initial,
                List<TierTable> tables) {
            this(selector, basis, axis, bound, mode, initial, tables, MarginTerms.PLAIN);
        }

        /// Returns this rule with another initial rate.
        public Tiers withInitial(RateCurve value) {
            return new Tiers(selector, basis, axis, bound, mode, value, tables, terms, maintenanceShare);
        }

        /// Returns this rule with other tables.
        public Tiers withTables(List<TierTable> value) {
            return new Tiers(selector, basis, axis, bound, mode, initial, value, terms, maintenanceShare);
        }
    }

    /// Short options per base unit, U = underlying price, m = option mark as a share of U:
    /// initial = max(initialHigh - out-of-the-money share, initialLow) + m, maintenance = maintenanceCall + m for
    /// calls and max(maintenancePut, maintenancePutOfMark x m) + m for puts; a put's initial margin is at least its
    /// maintenance margin. Long options need none. Inverse options: in coins; linear options: times U.
    ///
    /// @param selector             which instruments
    /// @param basis                U: forward of the expiry, or index
    /// @param initialHigh          share of U at the money
    /// @param initialLow           floor, share of U
    /// @param maintenanceCall      share of U
    /// @param maintenancePut       share of U
    /// @param maintenancePutOfMark share of the option's mark
    /// @param terms                details in which venues differ
    record OptionFormula(
            Selector selector,
            PriceBasis basis,
            BigDecimal initialHigh,
            BigDecimal initialLow,
            BigDecimal maintenanceCall,
            BigDecimal maintenancePut,
            BigDecimal maintenancePutOfMark,
            OptionTerms terms)
            implements MarginRule {
        /// Checks the ranges.
        public OptionFormula {
            Decimals.ratio("initial high", initialHigh);
            Decimals.ratio("initial low", initialLow);
            Decimals.ratio("maintenance call", maintenanceCall);
            Decimals.ratio("maintenance put", maintenancePut);
            Decimals.ratio("maintenance put of mark", maintenancePutOfMark);
        }

        /// Creates the form that Deribit published.
        public OptionFormula(
                Selector selector,
                PriceBasis basis,
                BigDecimal initialHigh,
                BigDecimal initialLow,
                BigDecimal maintenanceCall,
                BigDecimal maintenancePut,
                BigDecimal maintenancePutOfMark) {
            this(
                    selector,
                    basis,
                    initialHigh,
                    initialLow,
                    maintenanceCall,
                    maintenancePut,
                    maintenancePutOfMark,
                    OptionTerms.PLAIN);
        }
    }
}
