package plimsoll.domain.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plimsoll.domain.Decimals;
import plimsoll.domain.market.Feed;

/// A named part of a portfolio's requirement, evaluated for one netting set. Each part has an initial and a maintenance
/// value, positive = needed, in the currency of the pool; an [Assembly] says how parts make up the requirement.
///
/// `delta` below means change of value per change of the underlying's price, in base units; inverse futures count
/// with face value / mark.
public sealed interface Component {
    /// Returns the name by which the assembly refers to it, unique in the file.
    String id();

    /// Returns which instruments take part.
    Selector selector();

    /// The worst result over scenarios of price and volatility. Initial and maintenance value are the same.
    ///
    /// @param id             name
    /// @param selector       which instruments take part
    /// @param money          what results are added up in
    /// @param futuresBasis   the price that a move of linear futures multiplies: mark or index
    /// @param blocks         the scenarios
    /// @param vol            how volatility moves
    /// @param skew           how skew scenarios move it; needed when a block has one
    /// @param reduction      worst cell, or worst volatility of each leg first
    /// @param gains          what stays of gains
    /// @param expiryDiscount how shocked values of an expiry count; empty = in full
    record Scan(
            String id,
            Selector selector,
            ScanMoney money,
            PriceBasis futuresBasis,
            List<ScanBlock> blocks,
            VolRule vol,
            Optional<SkewRule> skew,
            ScanReduction reduction,
            GainRule gains,
            Optional<ExpiryDiscount> expiryDiscount)
            implements Component {
        /// Copies the blocks.
        public Scan {
            Decimals.named("component id", id);
            blocks = List.copyOf(blocks);
            if (blocks.isEmpty()) {
                throw new IllegalArgumentException("scan " + id + " needs at least one block");
            }
        }
    }

    /// Loss from the forward of each expiry moving against spot: per expiry the worse of an up and a down move without
    /// volatility, gains as 0, x (add + multiple x years), summed.
    ///
    /// @param id       name
    /// @param selector which options
    /// @param up       relative move, above 0
    /// @param down     relative move, below 0
    /// @param add      factor at expiry
    /// @param multiple added factor per year
    record Basis(String id, Selector selector, BigDecimal up, BigDecimal down, BigDecimal add, BigDecimal multiple)
            implements Component {}

    /// A charge on the net delta of each expiry, the perpetual being an expiry of its own, without netting between
    /// them: |net delta| x price x max(rate for the time left, minimum).
    ///
    /// @param id        name
    /// @param selector  which instruments
    /// @param perYear   annual rate; the time enters as exp(rate x years) - 1
    /// @param minimum   smallest charge, ratio
    record Roll(String id, Selector selector, BigDecimal perYear, BigDecimal minimum) implements Component {}

    /// A charge for positions too large to close at once: |d| x min(cap, slope x max(|d| - threshold / index, 0)),
    /// where d is the delta of futures and short options, offset by long options down to 0.
    ///
    /// @param id           name
    /// @param selector     which instruments
    /// @param thresholdUsd size without charge, USD
    /// @param slope        rate per base unit above it
    /// @param cap          highest rate
    record Liquidity(String id, Selector selector, BigDecimal thresholdUsd, BigDecimal slope, BigDecimal cap)
            implements Component {}

    /// A share of the size of every matching position, without netting: sum of |base units| x price x rate.
    ///
    /// @param id          name
    /// @param selector    which instruments
    /// @param basis       the price in the notional
    /// @param initial     rate
    /// @param maintenance rate
    record Size(String id, Selector selector, PriceBasis basis, BigDecimal initial, BigDecimal maintenance)
            implements Component {}

    /// A share of the value of the set's collateral, other than the pool's currency: sum of amount x price x rate over
    /// positive balances.
    ///
    /// @param id          name
    /// @param selector    which collateral, by its underlyings
    /// @param initial     rate
    /// @param maintenance rate
    record CollateralShare(String id, Selector selector, BigDecimal initial, BigDecimal maintenance)
            implements Component {}

    /// A share of the underlying for short options, netted as stated: naked base units x index x rate.
    ///
    /// @param id          name
    /// @param selector    which options
    /// @param netting     what offsets a short option
    /// @param initial     rate
    /// @param maintenance rate
    record NakedShort(String id, Selector selector, ShortNetting netting, BigDecimal initial, BigDecimal maintenance)
            implements Component {}

    /// A share of the net delta of each underlying: the sum over underlyings of |net delta| x index, x rate, times a
    /// multiplier that steps up with the charge. Deltas of different underlyings do not offset.
    ///
    /// @param id          name
    /// @param selector    which instruments
    /// @param initial     rate
    /// @param maintenance rate
    /// @param multipliers by the size of the charge in USD; empty = 1
    record DeltaShare(
            String id, Selector selector, BigDecimal initial, BigDecimal maintenance, List<MultiplierStep> multipliers)
            implements Component {
        /// Copies the steps.
        public DeltaShare {
            multipliers = List.copyOf(multipliers);
        }
    }

    /// A floor from delta, underlying by underlying and added up: (net rate x |net delta| + hedged rate x hedged delta)
    /// x index, hedged delta being (gross - |net|) / 2.
    ///
    /// @param id         name
    /// @param selector   which instruments
    /// @param netRate    ratio
    /// @param hedgedRate ratio
    record MinimumDelta(String id, Selector selector, BigDecimal netRate, BigDecimal hedgedRate) implements Component {}

    /// What a day of decay costs the options of the set: the loss of value from hours passing, gains as 0.
    ///
    /// @param id       name
    /// @param selector which options
    /// @param hours    that pass
    record Decay(String id, Selector selector, BigDecimal hours) implements Component {}

    /// What options of one underlying and expiry can lose at expiry, where that is less than the sum of their own
    /// requirements: the part is the difference and never positive. Inverse options take no part, because their
    /// loss in coins has no bound. The loss is the worst of the payoffs at 0 and at every strike, plus
    /// scale x forward for every call sold more than bought.
    ///
    /// @param id                  name
    /// @param selector            which options
    /// @param unpairedInitial     scale for initial margin
    /// @param unpairedMaintenance scale for maintenance margin
    record MaximumLoss(String id, Selector selector, BigDecimal unpairedInitial, BigDecimal unpairedMaintenance)
            implements Component {}

    /// A charge for doubtful prices, in initial margin only: where the lowest confidence of the sources is below the
    /// threshold, (1 - confidence) x factor x index x size. Options are taken expiry by expiry.
    ///
    /// @param id        name
    /// @param selector  which instruments
    /// @param subject   what is charged
    /// @param sources   which confidences count; the lowest decides; that of the perpetual while the set holds one
    /// @param threshold strict: a confidence equal to it is not charged; compared in decimals
    /// @param factor    ratio
    record Confidence(
            String id,
            Selector selector,
            ConfidenceSubject subject,
            Set<Feed> sources,
            BigDecimal threshold,
            BigDecimal factor)
            implements Component {
        /// Copies the sources.
        public Confidence {
            sources = Set.copyOf(sources);
        }
    }

    /// A charge while the settlement asset trades below its peg, in initial margin only:
    /// max(0, threshold - price) x factor x index x (|perpetuals| + short options).
    ///
    /// @param id        name
    /// @param selector  which instruments
    /// @param threshold USD per unit of the pool's currency
    /// @param factor    ratio
    record Peg(String id, Selector selector, BigDecimal threshold, BigDecimal factor) implements Component {}
}
