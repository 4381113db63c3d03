package plimsoll.domain.instrument;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads a venue's instrument name into its terms.
///
/// Understood: `BTC-PERPETUAL`, `BTC-27DEC24`, `BTC-27DEC24-60000-C` (inverse, settled in the coin),
/// `BTC_USDC-PERPETUAL`, `BTC_USDC-27DEC24-60000-C` (linear, settled in USDC), `ETHUSDT`, `ETHUSDC` (linear perpetual)
/// and `BTCUSDT_260327` (linear dated future). Expiries are at 08:00 UTC.
///
/// Sources: docs.deribit.com, "Naming"; developers.binance.com, USD-M futures symbols; both read 2026-11-22.
public final class InstrumentNames {
    private static final Pattern COIN = Pattern.compile(
            "([A-Z0-9]{2,10})(?:_(USDC|USDT))?-(PERPETUAL|(\\d{1,2})([A-Z]{3})(\\d{2}))(?:-(\\d+(?:[.D]\\d+)?)-([CP]))?");
    private static final Pattern LINEAR = Pattern.compile("([A-Z0-9]{2,12}?)(USDT|USDC)(?:_(\\d{2})(\\d{2})(\\d{2}))?");
    private static final LocalTime SETTLEMENT = LocalTime.of(8, 0);
    private static final int CENTURY = 2000;

    private InstrumentNames() {}

    /// Returns the instrument of the name; empty when the name is not understood. Its identifier is the name itself,
    /// and its contract size is 1 (one coin, or one USD of face value for inverse futures and perpetuals).
    public static Optional<Instrument> parse(String typed) {
        String name = typed.strip().toUpperCase(Locale.ROOT);
        try {
            Matcher coin = COIN.matcher(name);
            if (coin.matches()) {
                return coinStyle(name, coin);
            }
            Matcher linear = LINEAR.matcher(name);
            if (linear.matches()) {
                Contract contract =
                        new Contract(name, name, linear.group(1), linear.group(2), Payoff.LINEAR, BigDecimal.ONE);
                return Optional.of(
                        linear.group(3) == null
                                ? new Perpetual(contract)
                                : new Future(
                                        contract,
                                        at(LocalDate.of(
                                                CENTURY + Integer.parseInt(linear.group(3)),
                                                Integer.parseInt(linear.group(4)),
                                                Integer.parseInt(linear.group(5))))));
            }
            return Optional.empty();
        } catch (DateTimeException impossibleDate) {
            return Optional.empty();
        }
    }

    private static Optional<Instrument> coinStyle(String name, Matcher match) {
        String underlying = match.group(1);
        boolean linear = match.group(2) != null;
        Contract contract = new Contract(
                name,
                name,
                underlying,
                linear ? match.group(2) : underlying,
                linear ? Payoff.LINEAR : Payoff.INVERSE,
                BigDecimal.ONE);
        if (match.group(3).equals("PERPETUAL")) {
            return match.group(7) == null ? Optional.of(new Perpetual(contract)) : Optional.empty();
        }
        Optional<Month> month = month(match.group(5));
        if (month.isEmpty()) {
            return Optional.empty();
        }
        Instant expiry = at(LocalDate.of(
                CENTURY + Integer.parseInt(match.group(6)), month.get(), Integer.parseInt(match.group(4))));
        if (match.group(7) == null) {
            return Optional.of(new Future(contract, expiry));
        }
        BigDecimal strike = new BigDecimal(match.group(7).replace('D', '.'));
        if (strike.signum() <= 0) {
            return Optional.empty();
        }
        OptionType type = match.group(8).equals("C") ? OptionType.CALL : OptionType.PUT;
        return Optional.of(new Option(contract, expiry, strike, type));
    }

    private static Optional<Month> month(String letters) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(letters)) {
                return Optional.of(month);
            }
        }
        return Optional.empty();
    }

    private static Instant at(LocalDate date) {
        return date.atTime(SETTLEMENT).toInstant(ZoneOffset.UTC);
    }
}
