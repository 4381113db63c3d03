package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.market.Quote;
import plimsoll.domain.text.NumberText;

/// Makes legs of pasted rows. A row needs an instrument name and a quantity; without an entry price it enters at the
/// mark, without a pool it goes to the last one.
final class PositionPaste implements PasteTarget {
    private final WorkspaceSession session;
    private final List<Column> columns;
    private Document checked;
    private KnownInstruments known;
    private final Map<String, Map<String, InstrumentEntry.Found>> found = new HashMap<>();

    PositionPaste(WorkspaceSession session, List<Column> columns) {
        this.session = session;
        this.columns = columns;
        this.checked = session.document();
        this.known = new KnownInstruments(checked);
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public List<String> order() {
        return List.of(
                PositionsViewModel.INSTRUMENT,
                PositionsViewModel.QUANTITY,
                PositionsViewModel.ENTRY,
                PositionsViewModel.POOL);
    }

    @Override
    public String columnNamed(String name) {
        String wanted = name.strip().toLowerCase(Locale.ROOT);
        String known = PasteTarget.named(columns, name);
        if (!known.isEmpty()) {
            return known;
        }
        return switch (wanted) {
            case "symbol", "instrument_name", "contract" -> PositionsViewModel.INSTRUMENT;
            case "size", "qty", "amount", "position", "positionamt" -> PositionsViewModel.QUANTITY;
            case "entry", "average_price", "avg price", "price", "entryprice" -> PositionsViewModel.ENTRY;
            case "venue", "account" -> PositionsViewModel.POOL;
            default -> "";
        };
    }

    @Override
    public Optional<String> problem(Map<String, String> values) {
        Document document = session.document();
        if (document.pools().isEmpty()) {
            return Optional.of(Texts.of("paste.poolFirst"));
        }
        String poolName = values.getOrDefault(PositionsViewModel.POOL, "");
        Optional<Pool> pool = pool(document, poolName);
        if (pool.isEmpty()) {
            return Optional.of(Texts.of("paste.noPool", poolName));
        }
        String name = values.getOrDefault(PositionsViewModel.INSTRUMENT, "");
        if (name.isBlank()) {
            return Optional.of(Texts.of("paste.noInstrument"));
        }
        if (find(known(), pool.get().venue(), name) instanceof InstrumentEntry.Found.Refused refused) {
            return Optional.of(refused.message());
        }
        if (NumberText.parse(values.getOrDefault(PositionsViewModel.QUANTITY, ""))
                instanceof NumberText.Parsed.Wrong wrong) {
            return Optional.of(Texts.of("paste.quantity", wrong.message()));
        }
        String entry = values.getOrDefault(PositionsViewModel.ENTRY, "");
        if (!entry.isBlank()) {
            return switch (NumberText.parse(entry)) {
                case NumberText.Parsed.Wrong wrong -> Optional.of(Texts.of("paste.entry", wrong.message()));
                case NumberText.Parsed.Value price ->
                    price.value().signum() > 0 ? Optional.empty() : Optional.of(Texts.of("paste.entryAbove"));
            };
        }
        return Optional.empty();
    }

    /// The instruments of the document as it is now.
    @SuppressWarnings("ReferenceEquality") // Every edit makes another document; comparing two takes long.
    private KnownInstruments known() {
        if (checked != session.document()) {
            checked = session.document();
            known = new KnownInstruments(checked);
            found.clear();
        }
        return known;
    }

    /// What a name stands for, looked for once: rows are checked first and taken later. A name that makes a new
    /// instrument finds that one the next time.
    private InstrumentEntry.Found find(KnownInstruments all, String venue, String name) {
        Map<String, InstrumentEntry.Found> there = found.computeIfAbsent(venue, ignored -> new HashMap<>());
        return Optional.ofNullable(there.get(name)).orElseGet(() -> {
            InstrumentEntry.Found looked = new InstrumentEntry(all, venue).find(name);
            if (looked instanceof InstrumentEntry.Found.One one && one.define().isEmpty()) {
                there.put(name, looked);
            }
            return looked;
        });
    }

    @Override
    public String apply(List<Map<String, String>> rows) {
        String count = NumberText.count(rows.size());
        if (!rows.isEmpty()) {
            session.together(
                    Texts.of(rows.size() == 1 ? "paste.undo.row" : "paste.undo.rows", count), () -> insert(rows));
        }
        return Texts.of(rows.size() == 1 ? "paste.rowDone" : "paste.rowsDone", count);
    }

    private void insert(List<Map<String, String>> rows) {
        Set<String> taken = new HashSet<>(PositionEdits.ids(session.document()));
        int number = 1;
        List<Position> legs = new ArrayList<>();
        List<Instrument> defined = new ArrayList<>();
        Document document = session.document();
        KnownInstruments all = known();
        for (Map<String, String> values : rows) {
            Pool pool = pool(document, values.getOrDefault(PositionsViewModel.POOL, ""))
                    .orElseThrow();
            String name = values.getOrDefault(PositionsViewModel.INSTRUMENT, "");
            if (find(all, pool.venue(), name) instanceof InstrumentEntry.Found.One one
                    && NumberText.parse(values.getOrDefault(PositionsViewModel.QUANTITY, ""))
                            instanceof NumberText.Parsed.Value quantity) {
                if (one.define().isPresent()) {
                    defined.add(one.instrument());
                    all.add(one.instrument());
                }
                while (!taken.add("leg" + number)) {
                    number++;
                }
                Position leg = new Position(
                        "leg" + number,
                        pool.id(),
                        one.instrument().id(),
                        quantity.value(),
                        NumberText.parse(values.getOrDefault(PositionsViewModel.ENTRY, ""))
                                        instanceof NumberText.Parsed.Value price
                                ? Optional.of(price.value())
                                : mark(document, one.instrument().id()),
                        true,
                        MarginMode.CROSS,
                        Optional.empty(),
                        Optional.empty());
                legs.add(leg);
            }
        }
        session.apply(new Edit.SetInstruments(Texts.of("undo.addInstruments"), defined));
        session.apply(new Edit.InsertPositions(Texts.of("undo.addLegs"), Integer.MAX_VALUE, legs));
    }

    private static Optional<java.math.BigDecimal> mark(Document document, String instrument) {
        return Optional.ofNullable(document.market().mark().get(instrument))
                .map(Quote::value)
                .filter(value -> value.signum() > 0);
    }

    private static Optional<Pool> pool(Document document, String name) {
        return name.isBlank() ? Optional.of(document.pools().getLast()) : PositionEdits.poolNamed(document, name);
    }
}
