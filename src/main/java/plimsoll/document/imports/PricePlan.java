package plimsoll.document.imports;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.document.MarketEdit;
import plimsoll.document.imports.PlanRow.Change;
import plimsoll.document.imports.PlanRow.Item;
import plimsoll.document.imports.Planner.PlannedPrice;
import plimsoll.document.text.Texts;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.market.Quote;

/// Sets marks and index prices. An index that neither the files nor the workspace have is taken from the mark of a
/// future or perpetual, and stable coins count as one dollar; both are said.
final class PricePlan {
    /// Coins that stand for one dollar where no price is known.
    static final Set<String> DOLLARS = Set.of("USD", "USDT", "USDC");

    private final Document document;
    private final Instant now;
    private final Set<String> indexed;

    PricePlan(Document document, Instant now) {
        this.document = document;
        this.now = now;
        this.indexed = new HashSet<>(document.market().index().keySet());
    }

    /// @param currency of the pool, which cannot be valued without its price
    void plan(
            List<Incoming> files,
            Map<String, PlannedPrice> marks,
            String currency,
            List<Edit> edits,
            List<PlanRow> rows) {
        for (Incoming file : files) {
            file.index()
                    .forEach((asset, price) -> index(
                            asset, price, file.time().orElse(now), file.time().isPresent(), "", edits, rows));
        }
        marks.values().forEach(planned -> mark(planned, edits, rows));
        marks.values().forEach(planned -> assumed(planned, edits, rows));
        List<String> assets = new ArrayList<>(List.of(currency));
        files.forEach(file -> assets.addAll(file.balances().keySet()));
        marks.values()
                .forEach(planned -> assets.add(planned.instrument().contract().settlementAsset()));
        for (String asset : assets) {
            if (DOLLARS.contains(asset) && !indexed.contains(asset)) {
                String note = Texts.of(asset.equals("USD") ? "import.unit.usd" : "import.unit.dollar");
                index(asset, BigDecimal.ONE, now, false, note, edits, rows);
            }
        }
    }

    private void index(
            String asset,
            BigDecimal price,
            Instant time,
            boolean dated,
            String note,
            List<Edit> edits,
            List<PlanRow> rows) {
        indexed.add(asset);
        Optional<Quote> before = Optional.ofNullable(document.market().index().get(asset));
        if (keeps(before, price, time, dated)) {
            return;
        }
        edits.add(new MarketEdit.SetIndex(asset, new Quote(price, time)));
        rows.add(row(Texts.of("import.index", asset), before, new Quote(price, time), "USD", note));
    }

    private void mark(PlannedPrice planned, List<Edit> edits, List<PlanRow> rows) {
        Instrument instrument = planned.instrument();
        planned.mark().ifPresent(price -> {
            Optional<Quote> before =
                    Optional.ofNullable(document.market().mark().get(instrument.id()));
            if (!keeps(before, price, planned.time(), planned.dated())) {
                edits.add(new MarketEdit.SetMark(instrument.id(), new Quote(price, planned.time())));
                rows.add(row(
                        Texts.of("import.mark", instrument.symbol()),
                        before,
                        new Quote(price, planned.time()),
                        instrument.priceUnit(),
                        ""));
            }
        });
        planned.vol().ifPresent(vol -> {
            Optional<Quote> before = Optional.ofNullable(document.market().vol().get(instrument.id()));
            if (!keeps(before, vol, planned.time(), planned.dated())) {
                edits.add(new MarketEdit.SetVol(instrument.id(), new Quote(vol, planned.time())));
                rows.add(row(
                        Texts.of("import.volatility", instrument.symbol()),
                        before,
                        new Quote(vol, planned.time()),
                        "",
                        ""));
            }
        });
    }

    /// Without a time of its own, a price that has not changed keeps the time it has.
    private static boolean keeps(Optional<Quote> before, BigDecimal price, Instant time, boolean dated) {
        return before.filter(quote -> quote.value().compareTo(price) == 0
                        && (!dated || quote.time().equals(time)))
                .isPresent();
    }

    /// Returns whether a mark stands for the index of an asset that nobody states.
    static boolean isIndexOf(PlannedPrice planned, String asset) {
        Instrument instrument = planned.instrument();
        return instrument.underlying().equals(asset)
                && (instrument.kind() == InstrumentKind.PERPETUAL || instrument.kind() == InstrumentKind.FUTURE);
    }

    private void assumed(PlannedPrice planned, List<Edit> edits, List<PlanRow> rows) {
        Instrument instrument = planned.instrument();
        if (isIndexOf(planned, instrument.underlying()) && !indexed.contains(instrument.underlying())) {
            planned.mark()
                    .ifPresent(price -> index(
                            instrument.underlying(),
                            price,
                            planned.time(),
                            planned.dated(),
                            Texts.of("import.index.ofMark", instrument.symbol()),
                            edits,
                            rows));
        }
    }

    private static PlanRow row(String name, Optional<Quote> before, Quote after, String unit, String note) {
        return new PlanRow(
                before.isEmpty() ? Change.ADDED : Change.CHANGED,
                Item.PRICE,
                name,
                before.map(Quote::value),
                Optional.of(after.value()),
                unit,
                note,
                before.map(quote -> Duration.between(after.time(), quote.time()))
                        .filter(Duration::isPositive));
    }
}
