package plimsoll.storage.venue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import plimsoll.document.imports.Incoming;
import plimsoll.document.imports.Incoming.Account;
import plimsoll.document.imports.Incoming.Totals;
import plimsoll.document.imports.IncomingPosition;
import plimsoll.document.imports.IncomingTiers;
import plimsoll.document.imports.ReplyKind;
import plimsoll.domain.account.NamedMargin;
import plimsoll.domain.rule.Selector;
import plimsoll.storage.Rejected;

/// What a reply states, while it is read. A row that cannot be read is left out with its reason, the rest stands.
final class Draft {
    /// Says nothing alone.
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    private final ReplyKind kind;
    private final String source;
    private final UnusedFields unused;
    private final List<IncomingPosition> positions = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private final SortedMap<String, BigDecimal> balances = new TreeMap<>();
    private final SortedMap<String, BigDecimal> index = new TreeMap<>();
    private final List<IncomingTiers> tiers = new ArrayList<>();
    private final List<Incoming.Refused> refused = new ArrayList<>();
    private Optional<Instant> time = Optional.empty();
    private Optional<Selector> listed = Optional.empty();
    private Optional<Set<String>> assets = Optional.empty();
    private Optional<NamedMargin> openOrders = Optional.empty();
    private Totals totals = Totals.NOTHING;
    private Account account;
    private int flat;

    Draft(ReplyKind kind, String source, UnusedFields unused, Account account) {
        this.kind = kind;
        this.source = source;
        this.unused = unused;
        this.account = account;
    }

    /// Reads each row; one that cannot be read is left out with its reason.
    ///
    /// @param name the field that names a row, for messages
    void rows(List<ReplyFields> rows, String name, Consumer<ReplyFields> reader) {
        for (ReplyFields row : rows) {
            String label = "row";
            try {
                label = row.text(name).orElse("row");
                row.label(NUMBER.matcher(label).matches() ? name + " " + label : label);
                reader.accept(row);
            } catch (Rejected e) {
                refuse(label, row, e.at().shown(), e.what(), e.fix());
            } catch (IllegalArgumentException e) {
                refuse(label, row, row.at().shown(), e.getMessage() + ".", "Check the number in the file.");
            }
        }
    }

    private void refuse(String label, ReplyFields row, String place, String reason, String fix) {
        refused.add(new Incoming.Refused(ReplyFields.shortened(label), place, reason, fix));
        row.refuse();
    }

    /// Leaves a row out that was read but cannot be held here.
    void refuse(ReplyFields row, String label, String reason, String fix) {
        refuse(label, row, row.at().shown(), reason, fix);
    }

    void add(ReplyFields row, IncomingPosition position) {
        if (position.quantity().signum() == 0) {
            flat++;
        } else if (keys.add(position.symbol() + "/" + position.side() + "/" + position.mode())) {
            positions.add(position);
        } else {
            refuse(
                    row,
                    position.symbol(),
                    "The same leg is stated twice.",
                    "Keep one of the two rows, or import the reply as it was received.");
        }
    }

    /// Passes a row of size 0 over.
    void flat(ReplyFields row) {
        flat++;
        row.passOver(row.names().toArray(String[]::new));
    }

    void add(IncomingTiers table) {
        tiers.add(table);
    }

    void balance(String asset, BigDecimal amount) {
        balances.put(asset, amount);
    }

    void index(String asset, Optional<BigDecimal> price) {
        price.ifPresent(value -> index.put(asset, value));
    }

    /// Keeps the latest of all stated times.
    void time(Optional<Instant> stated) {
        stated.ifPresent(
                found -> time = Optional.of(time.filter(found::isBefore).orElse(found)));
    }

    void listed(Selector selector) {
        listed = Optional.of(selector);
    }

    void assets(Set<String> complete) {
        assets = Optional.of(complete);
    }

    void openOrders(Optional<BigDecimal> initial) {
        openOrders = initial.map(value -> new NamedMargin("open orders", value.max(BigDecimal.ZERO), BigDecimal.ZERO));
    }

    void totals(Totals value) {
        totals = value;
    }

    Account account() {
        return account;
    }

    void account(Account value) {
        account = value;
    }

    Incoming build() {
        return new Incoming(
                kind,
                source,
                time,
                account,
                positions,
                listed,
                List.of(),
                balances,
                assets,
                index,
                totals,
                openOrders,
                tiers,
                unused.all(),
                unused.kept(),
                flat,
                refused);
    }
}
