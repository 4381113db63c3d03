package plimsoll.domain.instrument;

import static plimsoll.domain.instrument.InstrumentKind.FUTURE;
import static plimsoll.domain.instrument.InstrumentKind.OPTION;
import static plimsoll.domain.instrument.InstrumentKind.PERPETUAL;
import static plimsoll.domain.instrument.InstrumentKind.SPOT;
import static plimsoll.domain.instrument.Payoff.INVERSE;
import static plimsoll.domain.instrument.Payoff.LINEAR;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// All known ways of writing instrument names. The sources stand at [NameVenue].
final class NameFormats {
    private static final String COIN = "(?<coin>[A-Z0-9]{2,12})";
    private static final String SHORT_COIN = "(?<coin>[A-Z0-9]{2,12}?)";
    private static final String DAY = "(?<date>\\d{1,2}[A-Z]{3}\\d{2})";
    private static final String YYMMDD = "(?<date>\\d{6})";
    private static final String STRIKE = "(?<strike>\\d+(?:[.D_]\\d+)?)";
    private static final String TYPE = "(?<type>C|P|CALL|PUT)";
    private static final String STABLE = "(?<quote>USDT|USDC)";
    private static final String USDC = "USDC";
    private static final NameFormat.Size ONE = (coin, quote) -> Optional.of(BigDecimal.ONE);

    /// COIN-M contracts are worth 100 USD for BTC and 10 USD for others; OKX has the same for its inverse ones.
    private static final NameFormat.Size FACE =
            (coin, quote) -> Optional.of(new BigDecimal(coin.equals("BTC") ? "100" : "10"));

    /// Every format; a venue's own stand together.
    static final List<NameFormat> ALL = List.of(
            inverse(NameVenue.DERIBIT, COIN + "-PERPETUAL", PERPETUAL, ONE),
            linear(NameVenue.DERIBIT, COIN + "_" + STABLE + "-PERPETUAL", PERPETUAL, "", ONE),
            inverse(NameVenue.DERIBIT, COIN + "-" + DAY, FUTURE, ONE),
            linear(NameVenue.DERIBIT, COIN + "_" + STABLE + "-" + DAY, FUTURE, "", ONE),
            inverse(NameVenue.DERIBIT, COIN + "-" + DAY + "-" + STRIKE + "-" + TYPE, OPTION, ONE),
            linear(NameVenue.DERIBIT, COIN + "_" + STABLE + "-" + DAY + "-" + STRIKE + "-" + TYPE, OPTION, "", ONE),
            linear(NameVenue.DERIBIT, COIN + "_" + STABLE, SPOT, "", ONE),
            linear(NameVenue.BINANCE, SHORT_COIN + STABLE, PERPETUAL, "", ONE),
            linear(NameVenue.BINANCE, SHORT_COIN + STABLE + "_" + YYMMDD, FUTURE, "", ONE),
            inverse(NameVenue.BINANCE, SHORT_COIN + "USD_PERP", PERPETUAL, FACE),
            inverse(NameVenue.BINANCE, SHORT_COIN + "USD_" + YYMMDD, FUTURE, FACE),
            linear(NameVenue.BINANCE, COIN + "-" + YYMMDD + "-" + STRIKE + "-" + TYPE, OPTION, "USDT", ONE),
            linear(NameVenue.OKX, COIN + "-" + STABLE + "-SWAP", PERPETUAL, "", NameFormats::okx),
            inverse(NameVenue.OKX, COIN + "-USD-SWAP", PERPETUAL, FACE),
            linear(NameVenue.OKX, COIN + "-" + STABLE + "-" + YYMMDD, FUTURE, "", NameFormats::okx),
            inverse(NameVenue.OKX, COIN + "-USD-" + YYMMDD, FUTURE, FACE),
            inverse(
                    NameVenue.OKX,
                    COIN + "-USD-" + YYMMDD + "-" + STRIKE + "-" + TYPE,
                    OPTION,
                    (coin, quote) -> ContractSizes.of(NameVenue.OKX, OPTION, coin)),
            linear(NameVenue.OKX, COIN + "-" + STABLE, SPOT, "", ONE),
            linear(NameVenue.BYBIT, SHORT_COIN + "USDT", PERPETUAL, "USDT", ONE),
            linear(NameVenue.BYBIT, SHORT_COIN + "PERP", PERPETUAL, USDC, ONE),
            inverse(NameVenue.BYBIT, SHORT_COIN + "USD", PERPETUAL, ONE),
            inverse(NameVenue.BYBIT, SHORT_COIN + "USD(?<date>[HMUZ]\\d{2})", FUTURE, ONE),
            linear(NameVenue.BYBIT, SHORT_COIN + "USDT-" + DAY, FUTURE, "USDT", ONE),
            linear(NameVenue.BYBIT, COIN + "(?<!USDT)-" + DAY, FUTURE, USDC, ONE),
            linear(NameVenue.BYBIT, COIN + "-" + DAY + "-" + STRIKE + "-" + TYPE, OPTION, USDC, ONE),
            linear(NameVenue.BYBIT, COIN + "-" + DAY + "-" + STRIKE + "-" + TYPE + "-USDT", OPTION, "USDT", ONE),
            linear(NameVenue.HYPERLIQUID, "(?<coin>k?[A-Z][A-Z0-9]{0,9})", PERPETUAL, USDC, ONE),
            linear(NameVenue.DYDX, COIN + "-USD", PERPETUAL, USDC, ONE),
            linear(NameVenue.DERIVE, COIN + "-PERP", PERPETUAL, USDC, ONE),
            linear(NameVenue.DERIVE, COIN + "-(?<date>\\d{8})-" + STRIKE + "-" + TYPE, OPTION, USDC, ONE),
            linear(NameVenue.DERIVE, COIN + "-(?<quote>USDC)", SPOT, "", ONE),
            linear(NameVenue.AEVO, COIN + "-PERP", PERPETUAL, USDC, ONE),
            linear(NameVenue.AEVO, COIN + "-" + DAY + "-" + STRIKE + "-" + TYPE, OPTION, USDC, ONE),
            linear(NameVenue.PARADEX, COIN + "-USD-PERP", PERPETUAL, USDC, ONE),
            linear(NameVenue.PARADEX, COIN + "-USD-" + DAY + "-" + STRIKE + "-" + TYPE, OPTION, USDC, ONE),
            linear(
                    NameVenue.GATE,
                    COIN + "_(?<quote>USDT)",
                    PERPETUAL,
                    "",
                    (coin, quote) -> ContractSizes.of(NameVenue.GATE, PERPETUAL, coin)),
            linear(NameVenue.PHEMEX, SHORT_COIN + "USDT", PERPETUAL, "USDT", ONE),
            inverse(NameVenue.PHEMEX, SHORT_COIN + "USD", PERPETUAL, ONE),
            inverse(NameVenue.BITCOM, COIN + "-USD-PERPETUAL", PERPETUAL, ONE),
            linear(NameVenue.BITCOM, COIN + "-(?<quote>USDT)-PERPETUAL", PERPETUAL, "", ONE),
            inverse(NameVenue.BITCOM, COIN + "-" + DAY + "-" + STRIKE + "-" + TYPE, OPTION, ONE),
            linear(NameVenue.BITCOM, COIN + "-(?<quote>USDT)-" + DAY + "-" + STRIKE + "-" + TYPE, OPTION, "", ONE),
            linear(NameVenue.DRIFT, COIN + "-PERP", PERPETUAL, USDC, ONE));

    private NameFormats() {}

    private static NameFormat inverse(NameVenue venue, String pattern, InstrumentKind kind, NameFormat.Size size) {
        return new NameFormat(venue, Pattern.compile(pattern), kind, INVERSE, "", size);
    }

    private static NameFormat linear(
            NameVenue venue, String pattern, InstrumentKind kind, String settles, NameFormat.Size size) {
        return new NameFormat(venue, Pattern.compile(pattern), kind, LINEAR, settles, size);
    }

    private static Optional<BigDecimal> okx(String coin, String quote) {
        return quote.equals("USDT") ? ContractSizes.of(NameVenue.OKX, PERPETUAL, coin) : Optional.empty();
    }
}
