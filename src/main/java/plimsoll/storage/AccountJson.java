package plimsoll.storage;

import java.math.BigDecimal;
import java.util.List;
import plimsoll.domain.rule.AccountCharge;
import plimsoll.domain.rule.ClosingOrder;
import plimsoll.domain.rule.MarginBand;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.Trigger;
import plimsoll.domain.rule.VenueProcess;

/// What a rule file says about the account as a whole, both ways: charges, the venue's ladder, its process.
final class AccountJson {
    private static final String BORROWING = "borrowing";
    private static final String FIXED = "fixed";

    private AccountJson() {}

    static Node charge(AccountCharge charge) {
        return switch (charge) {
            case AccountCharge.Borrowing borrowing ->
                new StructBuilder()
                        .put("type", BORROWING)
                        .put("id", borrowing.id())
                        .put("initial", borrowing.initial())
                        .put("maintenance", borrowing.maintenance())
                        .build();
            case AccountCharge.Fixed fixed ->
                new StructBuilder()
                        .put("type", FIXED)
                        .put("id", fixed.id())
                        .put("initial", fixed.initial())
                        .put("maintenance", fixed.maintenance())
                        .build();
        };
    }

    static AccountCharge charge(Fields row) {
        return switch (row.name("type")) {
            case BORROWING ->
                new AccountCharge.Borrowing(row.name("id"), row.ratio("initial"), row.ratio("maintenance"));
            case FIXED ->
                new AccountCharge.Fixed(row.name("id"), row.notNegative("initial"), row.notNegative("maintenance"));
            default -> throw row.unknown("type", "charge of type", List.of(BORROWING, FIXED));
        };
    }

    static Node band(MarginBand band) {
        return new StructBuilder()
                .put("ratio", band.ratio())
                .put("side", band.side())
                .put("action", band.action())
                .build();
    }

    static MarginBand band(Fields row) {
        return new MarginBand(
                row.positive("ratio"),
                row.choice("side", Trigger.class),
                row.choice("action", MarginBand.Action.class));
    }

    static Node process(VenueProcess process) {
        return new StructBuilder()
                .putDecimal("indexCap", process.indexCap())
                .putDecimal("settlementMinutes", process.settlementMinutes())
                .putIfAny(
                        "auction",
                        process.auction(),
                        auction -> new StructBuilder()
                                .put("startShare", auction.startShare())
                                .put("cutoffShare", auction.cutoffShare())
                                .put("fastSeconds", auction.fastSeconds())
                                .put("slowSeconds", auction.slowSeconds())
                                .put("feeShare", auction.feeShare())
                                .put("bufferShare", auction.bufferShare())
                                .build())
                .putIfAny("closing", process.closing(), AccountJson::closing)
                .build();
    }

    private static Node closing(ClosingOrder order) {
        return new StructBuilder()
                .putRows("steps", order.steps(), AccountJson::step)
                .putUnless(BigDecimal.ONE, "release", order.release())
                .putUnless(BigDecimal.ZERO, "feeRate", order.feeRate())
                .build();
    }

    private static ClosingOrder closing(Fields fields) {
        return new ClosingOrder(
                fields.rows("steps", "The step of closing", AccountJson::step),
                fields.optionalPositive("release").orElse(BigDecimal.ONE),
                fields.optionalRatio("feeRate").orElse(BigDecimal.ZERO));
    }

    private static Node step(ClosingOrder.Step step) {
        return new StructBuilder()
                .put("kind", step.kind())
                .putUnless(Selector.ANY, "selector", step.selector(), SelectorJson::write)
                .putUnless(ClosingOrder.PositionSide.ANY, "side", step.side())
                .putDecimal("share", step.share())
                .build();
    }

    private static ClosingOrder.Step step(Fields row) {
        return new ClosingOrder.Step(
                row.choice("kind", ClosingOrder.Kind.class),
                row.structIfAny("selector", SelectorJson::read).orElse(Selector.ANY),
                row.choiceOr("side", ClosingOrder.PositionSide.class, ClosingOrder.PositionSide.ANY),
                row.optionalRatio("share"));
    }

    static VenueProcess process(Fields fields) {
        return new VenueProcess(
                fields.optionalRatio("indexCap"),
                fields.optionalPositive("settlementMinutes"),
                fields.structIfAny(
                        "auction",
                        auction -> new VenueProcess.Auction(
                                auction.ratio("startShare"),
                                auction.ratio("cutoffShare"),
                                auction.positive("fastSeconds"),
                                auction.positive("slowSeconds"),
                                auction.ratio("feeShare"),
                                auction.decimal("bufferShare"))),
                fields.structIfAny("closing", AccountJson::closing));
    }
}
