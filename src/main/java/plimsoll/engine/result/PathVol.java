package plimsoll.engine.result;

import java.util.Optional;

/// The volatility of one underlying on the paths, and where it comes from.
///
/// @param underlying the asset
/// @param vol        annual, as a ratio
/// @param source     where it comes from
/// @param symbol     the option whose implied volatility it is
public record PathVol(String underlying, double vol, Source source, Optional<String> symbol) {
    /// Where a volatility comes from.
    public enum Source {
        /// The settings give it.
        GIVEN,
        /// The implied volatility of the book's option whose maturity is nearest to 30 days.
        IMPLIED,
        /// Nobody gives one.
        DEFAULT
    }
}
