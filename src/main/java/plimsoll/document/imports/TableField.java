package plimsoll.document.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a column of an imported table can mean.
public enum TableField {
    SYMBOL("instrument", "symbol", "instrument", "instrumentname", "contract", "instid", "market", "ticker"),
    QUANTITY("quantity", "quantity", "qty", "size", "position", "positionamt", "contracts", "pos", "szi"),
    SIDE("side: long or short", "side", "direction", "positionside", "posside"),
    ENTRY("entry price", "entry", "entryprice", "averageprice", "avgprice", "avgpx", "entrypx", "avgentryprice"),
    MODE("cross or isolated", "mode", "marginmode", "margintype", "mgnmode"),
    LEVERAGE("leverage", "leverage", "lever"),
    ISOLATED_MARGIN("isolated margin", "isolatedmargin", "isolatedwallet", "isolated"),
    MARK("mark price", "mark", "markprice", "markpx"),
    VOL("implied volatility, ratio or %", "vol", "iv", "impliedvol", "impliedvolatility", "markiv", "volatility"),
    INITIAL("reported initial margin", "initialmargin", "im", "imr", "reportedinitialmargin"),
    MAINTENANCE("reported maintenance margin", "maintenancemargin", "mm", "mmr", "maintmargin"),
    LIQUIDATION("reported liquidation price", "liquidationprice", "liqprice", "liqpx", "liquidationpx"),
    ASSET("asset", "asset", "coin", "currency", "ccy"),
    AMOUNT("amount of the asset", "amount", "balance", "walletbalance", "cashbal", "cash", "total"),
    PRICE("index price of the asset, USD", "price", "index", "indexprice", "priceusd", "usdprice"),
    TIME("time", "time", "timestamp", "updatetime", "date", "datetime");

    private final String text;
    private final String names;

    TableField(String text, String... names) {
        this.text = text;
        this.names = " " + String.join(" ", names) + " ";
    }

    /// Returns what it means, in words.
    public String text() {
        return text;
    }

    /// Returns the word by which a user names it, for example `isolated-margin`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Returns the field that a word names.
    public static Optional<TableField> named(String word) {
        return Stream.of(values())
                .filter(field -> field.word().equals(word.strip().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// Returns the field that a column's title suggests.
    public static Optional<TableField> suggested(String title) {
        String letters = title.toLowerCase(Locale.ROOT).replaceAll("\\(.*?\\)|[^a-z]", "");
        return Stream.of(values())
                .filter(field -> !letters.isEmpty() && field.names.contains(" " + letters + " "))
                .findFirst();
    }
}
