package plimsoll.domain.instrument;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One way in which a venue writes names.
///
/// @param venue   who writes so
/// @param pattern the whole name, with groups `coin`, `quote`, `date`, `strike` and `type` where it has them
/// @param kind    what such a name stands for
/// @param payoff  linear, or inverse: settled in the coin
/// @param settles the settlement asset of a linear name without quote; empty = the quote
/// @param size    the contract size by coin
record NameFormat(NameVenue venue, Pattern pattern, InstrumentKind kind, Payoff payoff, String settles, Size size) {
    /// Answers what one unit of quantity stands for; empty when the name does not say it and it is not known.
    @FunctionalInterface
    interface Size {
        Optional<BigDecimal> of(String coin, String quote);
    }

    /// Returns what a name stands for; empty when it is not written so.
    ///
    /// @param typed the size that was typed behind the name
    Optional<NameReading> read(String name, Optional<BigDecimal> typed) {
        Matcher match = pattern.matcher(name);
        if (!match.matches()) {
            return Optional.empty();
        }
        String coin = match.group("coin");
        String quote = group(match, "quote");
        Optional<BigDecimal> one = typed.or(() -> size.of(coin, quote));
        if (one.isEmpty()) {
            return Optional.of(new NameReading.Wrong("The contract size of " + venue.title() + " " + name
                    + " is unknown: type it behind the name, for example " + name + " x0.1."));
        }
        String settlement = payoff == Payoff.INVERSE ? coin : settles.isEmpty() ? quote : settles;
        Contract contract = new Contract(name, name, coin, settlement, payoff, one.get());
        return instrument(match, contract)
                .map(made -> new NameReading.Understood(new NameReading.Candidate(venue, made)));
    }

    private Optional<Instrument> instrument(Matcher match, Contract contract) {
        return switch (kind) {
            case SPOT -> Optional.of(new Spot(contract));
            case PERPETUAL -> Optional.of(new Perpetual(contract));
            case FUTURE -> NameDates.read(group(match, "date")).map(time -> new Future(contract, time));
            case OPTION -> {
                BigDecimal strike =
                        new BigDecimal(match.group("strike").replace('D', '.').replace('_', '.'));
                OptionType type = match.group("type").startsWith("C") ? OptionType.CALL : OptionType.PUT;
                yield strike.signum() <= 0
                        ? Optional.empty()
                        : NameDates.read(group(match, "date")).map(time -> new Option(contract, time, strike, type));
            }
        };
    }

    private static String group(Matcher match, String name) {
        if (!match.pattern().namedGroups().containsKey(name)) {
            return "";
        }
        String found = match.group(name);
        return found == null ? "" : found;
    }
}
