package plimsoll.desktop.model;

import static plimsoll.desktop.model.MarketViewModel.AGE;
import static plimsoll.desktop.model.MarketViewModel.ASSET;
import static plimsoll.desktop.model.MarketViewModel.FORWARD;
import static plimsoll.desktop.model.MarketViewModel.FUNDING;
import static plimsoll.desktop.model.MarketViewModel.INDEX;
import static plimsoll.desktop.model.MarketViewModel.INSTRUMENT;
import static plimsoll.desktop.model.MarketViewModel.ITEM;
import static plimsoll.desktop.model.MarketViewModel.MARK;
import static plimsoll.desktop.model.MarketViewModel.RATE;
import static plimsoll.desktop.model.MarketViewModel.TIME;
import static plimsoll.desktop.model.MarketViewModel.UNIT;
import static plimsoll.desktop.model.MarketViewModel.VOL;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plimsoll.desktop.session.MarkAge;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Market;
import plimsoll.domain.market.Quote;
import plimsoll.domain.text.NumberText;

/// What the cells of prices show: one state of the market, asked cell by cell.
final class MarketRows implements Row.Source {
    private static final int FUNDING_DECIMALS = 4;
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
    /// What stands behind whole minutes, as most quotes are taken, says nothing.
    private static final String WHOLE_MINUTE = ":00";

    private final WorkspaceSession session;
    private final Document document;
    private final Market market;
    private final Instant now;
    private @Nullable Map<String, Integer> symbols;
    private @Nullable Map<String, Set<String>> holders;

    /// @param document the book whose market it is
    /// @param now      the time that ages are measured from
    MarketRows(WorkspaceSession session, Document document, Instant now) {
        this.session = session;
        this.document = document;
        this.market = document.market();
        this.now = now;
    }

    @Override
    public CellValue value(Row row, String column) {
        CellValue value = row.id().startsWith(ASSET)
                ? asset(row.id().substring(ASSET.length()), column)
                : document.instrument(row.id().substring(INSTRUMENT.length()))
                        .map(instrument -> instrument(instrument, column))
                        .orElse(CellValue.EMPTY);
        return session.rejection(MarketViewModel.place(row.id(), column))
                .map(rejected -> value.rejected(rejected.text(), rejected.message()))
                .orElse(value);
    }

    private CellValue asset(String asset, String column) {
        Optional<Quote> quote = Optional.ofNullable(market.index().get(asset));
        return switch (column) {
            case ITEM -> CellValue.text(Texts.of("market.index", asset));
            case INDEX -> aged(price(quote), quote);
            case RATE -> percent(Optional.ofNullable(market.borrow().get(asset)), 2);
            case TIME, AGE -> time(quote, column);
            default -> CellValue.EMPTY;
        };
    }

    private CellValue instrument(Instrument instrument, String column) {
        Optional<Quote> mark = Optional.ofNullable(market.mark().get(instrument.id()));
        return switch (column) {
            case ITEM -> CellValue.text(instrument.symbol()).withDetail(holders(instrument));
            case INDEX -> index(instrument);
            case MARK -> aged(price(mark), mark);
            case UNIT -> CellValue.text(instrument.priceUnit(), CellState.MUTED);
            case FORWARD, RATE ->
                MarketViewModel.key(instrument).map(key -> expiry(key, column)).orElse(CellValue.EMPTY);
            case VOL ->
                instrument.kind() == InstrumentKind.OPTION
                        ? vol(Optional.ofNullable(market.vol().get(instrument.id())))
                        : CellValue.EMPTY;
            case FUNDING ->
                instrument.kind() == InstrumentKind.PERPETUAL
                        ? percent(Optional.ofNullable(market.funding().get(instrument.id())), FUNDING_DECIMALS)
                        : CellValue.EMPTY;
            case TIME, AGE -> time(mark, column);
            default -> CellValue.EMPTY;
        };
    }

    private CellValue index(Instrument instrument) {
        return Optional.ofNullable(market.index().get(instrument.underlying()))
                .map(quote -> CellValue.typed(
                        quote.value(), NumberText.decimalsOfPrice(quote.value().doubleValue()), CellState.MUTED))
                .orElse(CellValue.notAvailable(Texts.of("cell.noIndex", instrument.underlying())));
    }

    private CellValue expiry(ExpiryKey key, String column) {
        Optional<Quote> forward = Optional.ofNullable(market.forward().get(key));
        return column.equals(FORWARD)
                ? aged(price(forward), forward)
                : percent(Optional.ofNullable(market.rate().get(key)), 2);
    }

    private CellValue vol(Optional<Quote> quote) {
        return aged(percent(quote, 2), quote);
    }

    private CellValue aged(CellValue number, Optional<Quote> quote) {
        return AgeText.marked(number, quote, now, document);
    }

    private static CellValue price(Optional<Quote> quote) {
        return quote.map(item -> CellValue.typed(
                        item.value(), NumberText.decimalsOfPrice(item.value().doubleValue()), CellState.EDITABLE))
                .orElse(CellValue.text("", CellState.EDITABLE));
    }

    private static CellValue percent(Optional<Quote> quote, int decimals) {
        return quote.map(item -> {
                    BigDecimal points = item.value().multiply(HUNDRED);
                    return new CellValue(
                            NumberText.screen(points, decimals),
                            points.toPlainString(),
                            Set.of(CellState.EDITABLE),
                            "");
                })
                .orElse(CellValue.text("", CellState.EDITABLE));
    }

    private CellValue time(Optional<Quote> quote, String column) {
        return quote.map(item -> column.equals(TIME)
                        ? CellValue.text(stamp(item.time()), CellState.MUTED)
                        : AgeText.cell(MarkAge.of(item.time(), now, document), document))
                .orElse(CellValue.EMPTY);
    }

    private static String stamp(Instant time) {
        String text = STAMP.format(time);
        return text.endsWith(WHOLE_MINUTE) ? text.substring(0, text.length() - WHOLE_MINUTE.length()) : text;
    }

    /// Returns the pools that hold an instrument whose symbol another one has too; empty for a symbol of its own.
    private String holders(Instrument instrument) {
        if (symbols().getOrDefault(instrument.symbol(), 0) < 2) {
            return "";
        }
        return String.join(", ", held().getOrDefault(instrument.id(), Set.of()));
    }

    private Map<String, Integer> symbols() {
        Map<String, Integer> known = symbols;
        if (known == null) {
            known = new HashMap<>();
            for (Instrument instrument : document.instruments()) {
                known.merge(instrument.symbol(), 1, Integer::sum);
            }
            symbols = known;
        }
        return known;
    }

    private Map<String, Set<String>> held() {
        Map<String, Set<String>> known = holders;
        if (known == null) {
            known = new HashMap<>();
            for (Position leg : document.positions()) {
                Optional<String> pool = document.pool(leg.poolId()).map(Pool::name);
                if (pool.isPresent()) {
                    known.computeIfAbsent(leg.instrumentId(), ignored -> new LinkedHashSet<>())
                            .add(pool.get());
                }
            }
            holders = known;
        }
        return known;
    }
}
