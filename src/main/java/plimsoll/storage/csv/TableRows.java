package plimsoll.storage.csv;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.Incoming.Account;
import plimsoll.document.imports.Incoming.Totals;
import plimsoll.document.imports.IncomingPosition;
import plimsoll.document.imports.ReplyKind;
import plimsoll.document.imports.TableField;
import plimsoll.document.imports.TableMapping;
import plimsoll.domain.Decimals;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Reported;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.text.FormulaGuard;
import plimsoll.domain.text.NumberStyle;
import plimsoll.domain.text.NumberText;
import plimsoll.storage.csv.TableImport.Fault;

/// Turns rows into what they state. Rows about one leg, asset or price follow each other: of marks and
/// balances the last
/// counts, a leg stated twice is wrong.
final class TableRows {
    /// Most legs that one workspace can be asked to hold.
    static final int MOST_LEGS = 100_000;

    private static final int LONGEST_NAME = 100;
    private static final long MOST_SECONDS = 16_725_225_600L;

    private final String name;
    private final TableMapping mapping;
    private final NumberStyle style;
    private final Function<String, Optional<Instrument>> names;
    private final Map<String, Optional<Instrument>> known = new HashMap<>();
    private final Map<String, IncomingPosition> legs = new LinkedHashMap<>();
    private final Map<String, Incoming.Quoted> quotes = new LinkedHashMap<>();
    private final SortedMap<String, BigDecimal> balances = new TreeMap<>();
    private final SortedMap<String, BigDecimal> index = new TreeMap<>();
    private final UnusedColumns unused;
    private Optional<Instant> time = Optional.empty();
    private List<String> cells = List.of();

    TableRows(String name, TableMapping mapping, NumberStyle style, Function<String, Optional<Instrument>> names) {
        this.name = name;
        this.mapping = mapping;
        this.style = style;
        this.names = names;
        this.unused = new UnusedColumns(mapping);
    }

    /// A cell that cannot be read.
    private static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Fault fault;

        Wrong(Fault fault) {
            super(fault.what(), null, false, false);
            this.fault = fault;
        }
    }

    /// Takes one row; returns why it is left out.
    Optional<Fault> add(long line, List<String> row) {
        cells = row;
        try {
            if (row.size() > mapping.header().size()) {
                throw wrong(
                        mapping.header().size(),
                        "The row has " + row.size() + " cells, the header "
                                + mapping.header().size() + ".",
                        "Quote cells that hold the separator.");
            }
            checkText();
            take();
            unused.take(text(TableField.SYMBOL).or(() -> text(TableField.ASSET)).orElse("line " + line), cells);
            return Optional.empty();
        } catch (Wrong e) {
            unused.refused("line " + line, cells);
            return Optional.of(e.fault);
        } catch (IllegalArgumentException e) {
            unused.refused("line " + line, cells);
            return Optional.of(new Fault(1, e.getMessage() + ".", "Correct the row."));
        }
    }

    private void checkText() {
        for (int at = 0; at < cells.size(); at++) {
            if (mapping.fields().get(at).isEmpty()) {
                continue;
            }
            if (cells.get(at).indexOf('\ufffd') >= 0) {
                throw wrong(
                        at,
                        "The cell holds bytes that are not text in the file's encoding.",
                        "Save the file as UTF-8 and import it again.");
            }
            if (cells.get(at).indexOf('\0') >= 0) {
                throw wrong(at, "The cell holds a NUL character.", "Save the file as text and import it again.");
            }
        }
    }

    private void take() {
        time();
        Optional<String> symbol = text(TableField.SYMBOL);
        Optional<BigDecimal> quantity = number(TableField.QUANTITY);
        Optional<String> asset = text(TableField.ASSET);
        if (symbol.isPresent()) {
            leg(symbol.get(), quantity);
        } else if (quantity.isPresent()) {
            throw wrong(
                    Math.max(mapping.column(TableField.SYMBOL), 0),
                    "The instrument is missing.",
                    "Name the instrument.");
        }
        asset.ifPresent(found -> {
            number(TableField.AMOUNT).ifPresent(amount -> balances.put(found, Decimals.checked("amount", amount)));
            number(TableField.PRICE).ifPresent(price -> index.put(found, Decimals.positive("price", price)));
        });
    }

    private void leg(String symbol, Optional<BigDecimal> quantity) {
        Optional<Instrument> instrument = known.computeIfAbsent(symbol, names);
        Optional<BigDecimal> mark = number(TableField.MARK).filter(value -> value.signum() > 0);
        Optional<BigDecimal> vol = number(TableField.VOL).filter(value -> value.signum() > 0);
        if (quantity.isEmpty()) {
            quotes.put(symbol, new Incoming.Quoted(symbol, instrument, mark, vol));
            return;
        }
        if (quantity.get().signum() == 0) {
            return;
        }
        String side = side();
        BigDecimal signed = side.equals("short") ? quantity.get().abs().negate() : quantity.get();
        IncomingPosition leg = position(symbol, instrument, signed, "", mark, vol);
        String key = symbol + "/" + leg.mode();
        if (legs.containsKey(key) && !side.isEmpty()) {
            key = key + "/" + side;
            leg = position(symbol, instrument, signed, side, mark, vol);
        }
        if (legs.size() >= MOST_LEGS) {
            throw wrong(
                    mapping.column(TableField.SYMBOL),
                    "More than " + MOST_LEGS + " legs are not held.",
                    "Split the file and import a part of it.");
        }
        if (legs.putIfAbsent(key, leg) != null) {
            throw wrong(
                    mapping.column(TableField.SYMBOL),
                    symbol + " is stated twice.",
                    "Add the quantities up, or keep one of the rows.");
        }
    }

    private IncomingPosition position(
            String symbol,
            Optional<Instrument> instrument,
            BigDecimal quantity,
            String side,
            Optional<BigDecimal> mark,
            Optional<BigDecimal> vol) {
        boolean isolated = text(TableField.MODE)
                .map(mode -> mode.toLowerCase(Locale.ROOT).startsWith("iso"))
                .orElse(false);
        return new IncomingPosition(
                symbol,
                instrument,
                side,
                Decimals.checked("quantity", quantity),
                number(TableField.ENTRY).filter(value -> value.signum() > 0),
                isolated ? MarginMode.ISOLATED : MarginMode.CROSS,
                number(TableField.LEVERAGE).filter(value -> value.signum() > 0),
                isolated ? number(TableField.ISOLATED_MARGIN) : Optional.empty(),
                mark,
                vol,
                new Reported(
                        number(TableField.INITIAL),
                        number(TableField.MAINTENANCE),
                        number(TableField.LIQUIDATION).filter(value -> value.signum() > 0)),
                "");
    }

    private String side() {
        return switch (text(TableField.SIDE).orElse("").toLowerCase(Locale.ROOT)) {
            case "" -> "";
            case "long", "buy", "b", "bid" -> "long";
            case "short", "sell", "s", "ask" -> "short";
            case "both", "net" -> "";
            default ->
                throw wrong(mapping.column(TableField.SIDE), "The side is not understood.", "Write long or short.");
        };
    }

    private void time() {
        text(TableField.TIME).ifPresent(text -> {
            Instant found = instant(text);
            time = Optional.of(time.filter(found::isBefore).orElse(found));
        });
    }

    private Instant instant(String text) {
        try {
            if (text.matches("\\d{9,14}")) {
                long number = Long.parseLong(text);
                return number > MOST_SECONDS ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
            }
            String iso = text.replace(' ', 'T');
            if (iso.matches("\\d{4}-\\d{2}-\\d{2}")) {
                return LocalDate.parse(iso).atStartOfDay(ZoneOffset.UTC).toInstant();
            }
            return iso.endsWith("Z") || iso.matches(".*[+-]\\d{2}:\\d{2}")
                    ? java.time.OffsetDateTime.parse(iso).toInstant()
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException wrong) {
            throw wrong(
                    mapping.column(TableField.TIME),
                    "The time is not understood.",
                    "Write it in UTC like 2026-11-22T08:00:00Z.");
        }
    }

    private Optional<String> cell(TableField field) {
        int at = mapping.column(field);
        return at < 0 || at >= cells.size()
                ? Optional.empty()
                : Optional.of(cells.get(at).strip());
    }

    private Optional<String> text(TableField field) {
        Optional<String> found =
                cell(field).map(FormulaGuard::unguard).map(String::strip).filter(text -> !text.isEmpty());
        found.filter(text -> text.length() > LONGEST_NAME).ifPresent(text -> {
            throw wrong(mapping.column(field), "The text is too long for " + field.text() + ".", "Shorten it.");
        });
        return found;
    }

    private Optional<BigDecimal> number(TableField field) {
        return cell(field)
                .filter(text -> !text.isEmpty() && !text.equalsIgnoreCase("n/a") && !text.equals("-"))
                .map(text -> switch (parsed(text)) {
                    case NumberText.Parsed.Value number -> TableImport.plain(number.value());
                    case NumberText.Parsed.Wrong wrong ->
                        throw wrong(
                                mapping.column(field), field.text() + ": " + wrong.message(), "Correct the number.");
                });
    }

    private NumberText.Parsed parsed(String text) {
        if (text.length() > LONGEST_NAME) {
            return new NumberText.Parsed.Wrong("The number has too many digits.");
        }
        return NumberText.parse(style.read(text));
    }

    private static Wrong wrong(int column, String what, String fix) {
        return new Wrong(new Fault(column + 1, what, fix));
    }

    Incoming incoming() {
        return new Incoming(
                ReplyKind.TABLE,
                name,
                time,
                new Account("", "plain.percent", false, "USDT"),
                List.copyOf(legs.values()),
                Optional.empty(),
                List.copyOf(quotes.values()),
                balances,
                Optional.empty(),
                index,
                Totals.NOTHING,
                Optional.empty(),
                List.of(),
                unused.all(),
                unused.kept(),
                0,
                List.of());
    }
}
