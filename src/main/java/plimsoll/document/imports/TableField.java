package plimsoll.document.imports;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.document.text.Texts;

/// What a column of an imported table can mean.
public enum TableField {
    SYMBOL("field.instrument", "symbol", "instrument", "instrumentname", "contract", "instid", "market", "ticker"),
    QUANTITY("field.quantity", "quantity", "qty", "size", "position", "positionamt", "contracts", "pos", "szi"),
    SIDE("field.side", "side", "direction", "positionside", "posside"),
    ENTRY("field.entry", "entry", "entryprice", "averageprice", "avgprice", "avgpx", "entrypx", "avgentryprice"),
    MODE("field.mode", "mode", "marginmode", "margintype", "mgnmode"),
    LEVERAGE("field.leverage", "leverage", "lever"),
    ISOLATED_MARGIN("field.isolated", "isolatedmargin", "isolatedwallet", "isolated"),
    MARK("field.mark", "mark", "markprice", "markpx"),
    VOL("field.volatility", "vol", "iv", "impliedvol", "impliedvolatility", "markiv", "volatility"),
    INITIAL("field.initial", "initialmargin", "im", "imr", "reportedinitialmargin"),
    MAINTENANCE("field.maintenance", "maintenancemargin", "mm", "mmr", "maintmargin"),
    LIQUIDATION("field.liquidation", "liquidationprice", "liqprice", "liqpx", "liquidationpx"),
    ASSET("field.asset", "asset", "coin", "currency", "ccy"),
    AMOUNT("field.amount", "amount", "balance", "walletbalance", "cashbal", "cash", "total"),
    PRICE("field.price", "price", "index", "indexprice", "priceusd", "usdprice"),
    TIME("field.time", "time", "timestamp", "updatetime", "date", "datetime");

    private final String key;
    private final String names;

    TableField(String key, String... names) {
        this.key = key;
        this.names = " " + String.join(" ", names) + " ";
    }

    /// Returns what it means, in words.
    public String text() {
        return Texts.of(key);
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
