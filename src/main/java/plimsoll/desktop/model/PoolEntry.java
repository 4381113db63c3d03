package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.document.Edit;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.RuleRef;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.rule.HashedRule;
import plimsoll.domain.rule.RuleFile;

/// Finds the pool that a text names, or makes one at the venue it names.
///
/// A venue alone, or the first letters of its name, stands for its model for what is held; a venue and a model, as they
/// are listed, for that one.
///
/// @param document the workspace
/// @param rules    rule files in force, one per identifier, those first that margin what is held
record PoolEntry(Document document, List<RuleFile> rules) {
    private static final String AND = ", ";

    /// The models in which venues open an account, by their documentation: where a venue has several, a venue's name
    /// alone means this one. Binance: single-asset mode; OKX: futures mode, the simplest that trades derivatives;
    /// Bybit:
    /// unified account with cross margin; Deribit and Derive: standard margin.
    private static final List<String> USUAL =
            List.of("binance.usdm", "bybit.uta", "deribit.standard", "derive.srm", "okx.single", "hyperliquid.perp");

    /// A pool, with the edit that makes it unless it is there.
    ///
    /// @param pool   that the text stands for
    /// @param define adds or changes it; empty when it is there already
    record Found(Pool pool, Optional<Edit> define) {
        /// Returns one step that makes the pool where needed, and then does something with it.
        Edit then(String name, Edit edit) {
            return define.<Edit>map(made -> new Edit.All(name, List.of(made, edit)))
                    .orElse(edit);
        }
    }

    /// Returns the entry for an instrument, or for one that is not known yet.
    static PoolEntry of(WorkspaceSession session, Optional<Instrument> held) {
        Document document = session.document();
        List<RuleFile> rules = session.catalog().rules().stream()
                .map(rule -> rule.file().id())
                .distinct()
                .flatMap(id -> session
                        .catalog()
                        .resolve(RuleRef.inForce(id), document.valuation().at(session.now()))
                        .map(HashedRule::file)
                        .stream())
                .sorted(Comparator.<RuleFile>comparingInt(
                                rule -> held.map(item -> distance(rule, item)).orElse(0))
                        .thenComparing(rule -> !USUAL.contains(rule.id())))
                .toList();
        return new PoolEntry(document, rules);
    }

    /// 0 for a file whose margin rules name the instrument, 1 for one that margins whole sets, 2 for any other.
    private static int distance(RuleFile rule, Instrument held) {
        boolean named =
                rule.margins().stream().anyMatch(margin -> margin.selector().matches(held));
        return named ? 0 : rule.portfolio().isPresent() ? 1 : 2;
    }

    /// Returns what a text may be completed to: pools of the workspace, then models of venues for a new one.
    List<Choice> complete(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        List<Choice> all = new ArrayList<>();
        document.pools().stream()
                .filter(pool -> (pool.name() + AND + pool.venue())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .forEach(pool -> all.add(new Choice(
                        pool.name(),
                        pool.venue().equals(pool.name())
                                ? Texts.of("pool.choice")
                                : Texts.of("pool.choice.at", pool.venue()))));
        rules.stream()
                .map(PoolEntry::label)
                .filter(label -> label.toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(label -> all.add(new Choice(label, Texts.of("pool.choice.fresh"))));
        return all;
    }

    /// Returns the pool a text stands for; empty when it names neither a pool nor a venue with rules.
    ///
    /// @param typed    as typed
    /// @param currency that a new pool is stated in
    /// @param spare    a pool that may become the new one, because nobody has said yet what it is
    Optional<Found> find(String typed, String currency, Optional<Pool> spare) {
        String wanted = typed.strip();
        return PositionEdits.poolNamed(document, wanted)
                .map(pool -> new Found(pool, Optional.empty()))
                .or(() -> named(wanted).map(rule -> made(rule, currency, spare)));
    }

    /// Returns the pool at a venue when there is one and no more: its name alone means that pool, not another one.
    static Optional<Pool> onlyOneAt(Document document, String venue) {
        String start = venue.toLowerCase(Locale.ROOT);
        List<Pool> there = document.pools().stream()
                .filter(pool -> isVenue(pool.venue(), start) && !NewPool.isNameless(pool))
                .toList();
        return there.size() == 1 ? there.stream().findFirst() : Optional.empty();
    }

    private Optional<RuleFile> named(String wanted) {
        String start = wanted.toLowerCase(Locale.ROOT);
        return Stream.of(
                        rules.stream().filter(rule -> label(rule).equalsIgnoreCase(wanted)),
                        rules.stream().filter(rule -> isVenue(rule.venue(), start)),
                        rules.stream()
                                .filter(rule -> !start.isEmpty()
                                        && rule.venue().toLowerCase(Locale.ROOT).startsWith(start)))
                .flatMap(found -> found)
                .findFirst();
    }

    /// Whether a text is the name of a venue, or of one with several markets such as `Binance USD-M`.
    private static boolean isVenue(String name, String start) {
        String venue = name.toLowerCase(Locale.ROOT);
        return venue.equals(start) || (!start.isEmpty() && venue.startsWith(start + " "));
    }

    private Found made(RuleFile rule, String currency, Optional<Pool> spare) {
        String id = spare.map(Pool::id)
                .orElseGet(() -> Names.fresh(
                        "pool", document.pools().stream().map(Pool::id).toList()));
        Pool pool = new Pool(id, rule.venue(), name(rule, id), currency, RuleRef.inForce(rule.id()));
        return new Found(
                pool,
                Optional.of(new Edit.SetPool(Texts.of(spare.isPresent() ? "undo.poolVenue" : "undo.poolAdded"), pool)));
    }

    /// The venue's name, with a number when another pool has it.
    private String name(RuleFile rule, String id) {
        List<String> taken = document.pools().stream()
                .filter(pool -> !pool.id().equals(id))
                .map(pool -> pool.name().toLowerCase(Locale.ROOT))
                .toList();
        String name = rule.venue();
        for (int i = 2; taken.contains(name.toLowerCase(Locale.ROOT)); i++) {
            name = rule.venue() + " " + i;
        }
        return name;
    }

    private static String label(RuleFile rule) {
        return rule.venue() + AND + rule.model();
    }

    /// Returns a pool that was made only so that a leg or balance lies somewhere, and holds nothing else.
    Optional<Pool> spare(String poolId) {
        long held = document.positions().stream()
                        .filter(leg -> leg.poolId().equals(poolId))
                        .count()
                + document.balances().stream()
                        .filter(balance -> balance.poolId().equals(poolId))
                        .count();
        return document.pool(poolId).filter(pool -> held <= 1 && NewPool.isNameless(pool));
    }
}
