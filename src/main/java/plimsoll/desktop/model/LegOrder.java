package plimsoll.desktop.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plimsoll.document.Document;
import plimsoll.domain.account.Position;

/// The order of the rows of a book: groups with their legs, legs of no group, the total.
final class LegOrder {
    private LegOrder() {}

    /// Returns what stands below what.
    ///
    /// @param total identifier of the row that sums all legs; a book without legs has none
    static List<TableModel.Key> keys(Document document, List<PositionGrouping.Group> groups, String total) {
        List<TableModel.Key> keys = new ArrayList<>();
        Set<String> placed = new HashSet<>();
        for (PositionGrouping.Group group : groups) {
            keys.add(new TableModel.Key(Row.Kind.GROUP, group.id()));
            for (Position leg : group.legs()) {
                keys.add(new TableModel.Key(Row.Kind.ITEM, leg.id()));
                placed.add(leg.id());
            }
        }
        document.positions().stream()
                .filter(position -> !placed.contains(position.id()))
                .forEach(position -> keys.add(new TableModel.Key(Row.Kind.ITEM, position.id())));
        if (!document.positions().isEmpty()) {
            keys.add(new TableModel.Key(Row.Kind.TOTAL, total));
        }
        return keys;
    }
}
