package plimsoll.storage.venue;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plimsoll.domain.instrument.Contract;
import plimsoll.domain.instrument.Future;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentNames;
import plimsoll.domain.instrument.NameReading;
import plimsoll.domain.instrument.Option;
import plimsoll.domain.instrument.OptionType;
import plimsoll.domain.instrument.Payoff;
import plimsoll.domain.instrument.Perpetual;

/// Reads a name as one venue writes it: the same letters mean different contracts elsewhere.
public final class VenueNames {
    private static final Pattern OKX =
            Pattern.compile("([A-Z0-9]{1,12})-(USD|USDT|USDC)-(SWAP|\\d{6})(?:-(\\d+(?:\\.\\d+)?)-([CP]))?");
    private static final Pattern COIN_MARGINED = Pattern.compile("([A-Z0-9]{1,12})USD_(PERP|\\d{6})");
    private static final Pattern BYBIT_LINEAR =
            Pattern.compile("([A-Z0-9]{1,14}?)(USDT|USDC|PERP)(?:-(\\d{1,2})([A-Z]{3})(\\d{2}))?");
    private static final Pattern BYBIT_DATED = Pattern.compile("([A-Z0-9]{1,12})-(\\d{1,2})([A-Z]{3})(\\d{2})");
    private static final Pattern BYBIT_OPTION =
            Pattern.compile("([A-Z0-9]{1,12})-(\\d{1,2})([A-Z]{3})(\\d{2})-(\\d+(?:\\.\\d+)?)-([CP])(?:-(USDT|USDC))?");
    private static final Pattern BYBIT_INVERSE = Pattern.compile("([A-Z0-9]{1,12})USD");
    private static final Pattern CCXT = Pattern.compile(
            "([A-Z0-9]{1,14})/(USD|USDT|USDC):([A-Z0-9]{1,14})(?:-(\\d{6}))?(?:-(\\d+(?:\\.\\d+)?)-([CP]))?");
    private static final LocalTime SETTLEMENT = LocalTime.of(8, 0);
    private static final int CENTURY = 2000;

    private VenueNames() {}

    /// Returns the instrument that a venue means by a name.
    ///
    /// @param venue as shown; of any other, the first venue whose names look like this counts
    public static Optional<Instrument> of(String venue, String name) {
        return switch (venue) {
            case "Deribit" -> deribit(name);
            case "Binance" -> usdMargined(name).or(() -> coinMargined(name));
            case "OKX" -> okx(name, Optional.empty());
            case "Bybit" -> bybit(name);
            case "Hyperliquid" -> hyperliquid(name);
            default -> read(name, venue).or(() -> coinMargined(name)).or(() -> okx(name, Optional.empty()));
        };
    }

    private static Optional<Instrument> read(String name, String venue) {
        return InstrumentNames.read(name, venue) instanceof NameReading.Understood understood
                ? Optional.of(understood.candidate().instrument())
                : Optional.empty();
    }

    /// Deribit's names. Sizes: USD of face value for inverse futures, coins for options and linear contracts.
    static Optional<Instrument> deribit(String name) {
        return read(name, "Deribit");
    }

    /// Binance's names of USD-margined contracts, such as `BTCUSDT` and `BTCUSDT_270326`.
    static Optional<Instrument> usdMargined(String name) {
        return read(name, "Binance").filter(found -> !found.isInverse());
    }

    /// Binance's names of coin-margined contracts: one contract is 100 USD of bitcoin, 10 USD of any other coin.
    static Optional<Instrument> coinMargined(String name) {
        return match(COIN_MARGINED, name, found -> {
            String base = found.group(1);
            Contract contract = new Contract(name, name, base, base, Payoff.INVERSE, face(base));
            return "PERP".equals(found.group(2))
                    ? new Perpetual(contract)
                    : new Future(contract, digits(found.group(2)));
        });
    }

    /// OKX's names of swaps, futures and options. Sizes are contracts.
    ///
    /// @param size what one contract of a linear instrument or an option stands for, in coins; without it the published
    ///     size of the coin counts, and a coin without one gives no instrument. Coin-margined swaps and futures are 100
    /// USD of bitcoin, 10 USD of any other coin
    static Optional<Instrument> okx(String name, Optional<BigDecimal> size) {
        Matcher matcher = OKX.matcher(name);
        boolean sized = matcher.matches() && "USD".equals(matcher.group(2)) && matcher.group(4) == null;
        return sized || size.isPresent() ? okx(name, size.orElse(BigDecimal.ONE)) : read(name, "OKX");
    }

    private static Optional<Instrument> okx(String name, BigDecimal size) {
        return match(OKX, name, found -> {
            String base = found.group(1);
            boolean inverse = "USD".equals(found.group(2));
            boolean option = found.group(4) != null;
            Contract contract = new Contract(
                    name,
                    name,
                    base,
                    inverse ? base : found.group(2),
                    inverse ? Payoff.INVERSE : Payoff.LINEAR,
                    inverse && !option ? face(base) : size);
            if ("SWAP".equals(found.group(3))) {
                return new Perpetual(contract);
            }
            Instant expiry = digits(found.group(3));
            return option
                    ? new Option(contract, expiry, new BigDecimal(found.group(4)), type(found.group(5)))
                    : new Future(contract, expiry);
        });
    }

    /// Bybit's names. Sizes are coins, of inverse contracts USD of face value.
    static Optional<Instrument> bybit(String name) {
        return match(
                        BYBIT_OPTION,
                        name,
                        found -> new Option(
                                linear(
                                        name,
                                        found.group(1),
                                        Optional.ofNullable(found.group(7)).orElse("USDC")),
                                date(found.group(2), found.group(3), found.group(4)),
                                new BigDecimal(found.group(5)),
                                type(found.group(6))))
                .or(() -> match(BYBIT_LINEAR, name, found -> {
                    Contract contract =
                            linear(name, found.group(1), "PERP".equals(found.group(2)) ? "USDC" : found.group(2));
                    return found.group(3) == null
                            ? new Perpetual(contract)
                            : new Future(contract, date(found.group(3), found.group(4), found.group(5)));
                }))
                .or(() -> match(
                        BYBIT_DATED,
                        name,
                        found -> new Future(
                                linear(name, found.group(1), "USDC"),
                                date(found.group(2), found.group(3), found.group(4)))))
                .or(() -> match(
                        BYBIT_INVERSE,
                        name,
                        found -> new Perpetual(new Contract(
                                name, name, found.group(1), found.group(1), Payoff.INVERSE, BigDecimal.ONE))));
    }

    /// Hyperliquid's names are those of the coins.
    static Optional<Instrument> hyperliquid(String name) {
        return name.matches("[A-Za-z0-9]{1,20}")
                ? Optional.of(new Perpetual(linear(name, name, "USDC")))
                : Optional.empty();
    }

    /// The names that ccxt gives to the contracts of every venue.
    ///
    /// @param symbol the venue's own name
    /// @param size   what one contract stands for
    static Optional<Instrument> ccxt(String name, String symbol, BigDecimal size) {
        return match(CCXT, name, found -> {
            String base = found.group(1);
            boolean inverse = found.group(3).equals(base);
            Contract contract =
                    new Contract(symbol, symbol, base, found.group(3), inverse ? Payoff.INVERSE : Payoff.LINEAR, size);
            if (found.group(4) == null) {
                return new Perpetual(contract);
            }
            Instant expiry = digits(found.group(4));
            return found.group(5) == null
                    ? new Future(contract, expiry)
                    : new Option(contract, expiry, new BigDecimal(found.group(5)), type(found.group(6)));
        });
    }

    private interface Reader {
        Instrument read(Matcher found);
    }

    private static Optional<Instrument> match(Pattern pattern, String name, Reader reader) {
        Matcher matcher = pattern.matcher(name);
        try {
            return matcher.matches() ? Optional.of(reader.read(matcher)) : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Contract linear(String name, String base, String quote) {
        return new Contract(name, name, base, quote, Payoff.LINEAR, BigDecimal.ONE);
    }

    private static BigDecimal face(String base) {
        return BigDecimal.valueOf(base.equals("BTC") ? 100 : 10);
    }

    private static OptionType type(String letter) {
        return letter.equals("C") ? OptionType.CALL : OptionType.PUT;
    }

    private static Instant digits(String yymmdd) {
        return at(LocalDate.of(
                CENTURY + Integer.parseInt(yymmdd.substring(0, 2)),
                Integer.parseInt(yymmdd.substring(2, 4)),
                Integer.parseInt(yymmdd.substring(4))));
    }

    private static Instant date(String day, String letters, String year) {
        for (Month month : Month.values()) {
            if (month.name().startsWith(letters)) {
                return at(LocalDate.of(CENTURY + Integer.parseInt(year), month, Integer.parseInt(day)));
            }
        }
        throw new DateTimeException("no month " + letters);
    }

    private static Instant at(LocalDate date) {
        return date.atTime(SETTLEMENT).toInstant(ZoneOffset.UTC);
    }
}
