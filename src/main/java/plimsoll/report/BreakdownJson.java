package plimsoll.report;

import java.math.BigDecimal;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.EquityPart;
import plimsoll.engine.result.MarginPart;
import plimsoll.engine.result.PoolBreakdown;
import plimsoll.engine.result.PoolResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes what equity and requirement of each pool consist of as nested objects.
final class BreakdownJson {
    private BreakdownJson() {}

    /// Adds one object per pool.
    static void add(ArrayNode array, BookResult book) {
        for (PoolBreakdown pool : book.breakdowns()) {
            book.pool(pool.poolId()).ifPresent(result -> pool(array.addObject(), pool, result));
        }
    }

    private static void pool(ObjectNode node, PoolBreakdown pool, PoolResult result) {
        node.put("poolId", pool.poolId());
        node.put("currency", result.currency());
        equity(node.putObject("equity"), pool.equity());
        margin(node.putObject("requirement"), pool.requirement());
        Residual left = Residual.of(pool, result);
        ObjectNode residual = node.putObject("residual");
        residual.put("equity", decimal(left.equity()));
        residual.put("initialMargin", decimal(left.initial()));
        residual.put("maintenanceMargin", decimal(left.maintenance()));
    }

    private static void equity(ObjectNode node, EquityPart part) {
        node.put("key", part.key());
        node.put("label", part.label());
        node.put("value", decimal(part.value()));
        ArrayNode parts = node.putArray("parts");
        part.parts().forEach(inner -> equity(parts.addObject(), inner));
    }

    private static void margin(ObjectNode node, MarginPart part) {
        node.put("key", part.key());
        node.put("label", part.label());
        node.put("note", part.note());
        node.put("initialMargin", decimal(part.initial()));
        node.put("maintenanceMargin", decimal(part.maintenance()));
        ArrayNode parts = node.putArray("parts");
        part.parts().forEach(inner -> margin(parts.addObject(), inner));
    }

    private static BigDecimal decimal(double value) {
        return new BigDecimal(NumberText.file(value));
    }
}
