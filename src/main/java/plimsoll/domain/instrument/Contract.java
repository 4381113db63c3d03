package plimsoll.domain.instrument;

import java.math.BigDecimal;
import plimsoll.domain.Decimals;

/// The terms that every instrument has.
///
/// @param id              unique in the workspace
/// @param symbol          the venue's name for it
/// @param underlying      the asset whose index price drives it, for example BTC
/// @param settlementAsset the asset in which profit and margin are counted
/// @param payoff          linear or inverse
/// @param size            what one unit of quantity stands for: base units for linear contracts and all options, units
///                        of face value in USD for inverse futures and perpetuals; above 0
public record Contract(
        String id, String symbol, String underlying, String settlementAsset, Payoff payoff, BigDecimal size) {
    /// Checks that names are given and the size is above 0.
    public Contract {
        Decimals.named("instrument id", id);
        Decimals.named("symbol", symbol);
        Decimals.named("underlying", underlying);
        Decimals.named("settlement asset", settlementAsset);
        Decimals.positive("contract size", size);
    }
}
