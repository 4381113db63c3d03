package plimsoll.storage;

import java.math.BigDecimal;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.OptionValue;
import plimsoll.domain.rule.TierMode;

/// What counts as equity, both ways. A haircut row holds one of four forms of collateral value.
final class CollateralJson {
    private static final String FLAT = "haircut";
    private static final String TIERED = "tiers";
    private static final String LOAN = "loanToValue";
    private static final String SIZE = "bySize";

    private CollateralJson() {}

    static Node write(EquityRule equity) {
        return new StructBuilder()
                .put("optionValue", equity.optionValue())
                .putRows("haircuts", equity.haircuts(), CollateralJson::haircut)
                .putDecimal("otherHaircut", equity.otherHaircut())
                .putUnless(true, "debtsCount", equity.debtsCount())
                .build();
    }

    static EquityRule read(Fields fields) {
        return new EquityRule(
                fields.choice("optionValue", OptionValue.class),
                fields.rows("haircuts", "The haircut", CollateralJson::haircut),
                fields.optionalRatio("otherHaircut"),
                fields.flagOr("debtsCount", true));
    }

    private static Node haircut(Haircut haircut) {
        Haircut plain = new Haircut(haircut.asset(), BigDecimal.ZERO);
        StructBuilder row = new StructBuilder().put("asset", haircut.asset());
        switch (haircut.value()) {
            case CollateralValue.Flat flat -> row.put(FLAT, flat.haircut());
            case CollateralValue.Tiered tiered -> row.put(TIERED, tiered(tiered));
            case CollateralValue.LoanToValue loan ->
                row.put(
                        LOAN,
                        new StructBuilder()
                                .put("loanToValue", loan.loanToValue())
                                .putDecimal("supplyCap", loan.supplyCap())
                                .putDecimal("borrowCap", loan.borrowCap())
                                .build());
            case CollateralValue.BySize size ->
                row.put(
                        SIZE,
                        new StructBuilder()
                                .put("weight", size.weight())
                                .put("factor", size.factor())
                                .putDecimal("scaleStartUsd", size.scaleStartUsd())
                                .put("depositsUsd", size.depositsUsd())
                                .putDecimal("debtWeight", size.debtWeight())
                                .build());
        }
        return row.putUnless(plain.initial(), "initial", haircut.initial())
                .putUnless(plain.scan(), "scan", haircut.scan())
                .putText("bucket", haircut.bucket())
                .build();
    }

    private static Haircut haircut(Fields row) {
        Haircut plain = new Haircut(row.name("asset"), BigDecimal.ZERO);
        return new Haircut(
                plain.asset(),
                value(row),
                row.optionalRatio("initial").orElse(plain.initial()),
                row.choiceOr("scan", Haircut.ScanPart.class, plain.scan()),
                row.find("bucket").map(ignored -> row.name("bucket")));
    }

    private static CollateralValue value(Fields row) {
        if (row.find(TIERED).isPresent()) {
            return row.struct(TIERED, CollateralJson::tiered);
        }
        if (row.find(LOAN).isPresent()) {
            return row.struct(
                    LOAN,
                    loan -> new CollateralValue.LoanToValue(
                            loan.ratio("loanToValue"),
                            loan.optionalPositive("supplyCap"),
                            loan.optionalPositive("borrowCap")));
        }
        if (row.find(SIZE).isPresent()) {
            return row.struct(
                    SIZE,
                    size -> new CollateralValue.BySize(
                            size.ratio("weight"),
                            size.notNegative("factor"),
                            size.optionalPositive("scaleStartUsd"),
                            size.notNegative("depositsUsd"),
                            size.optionalPositive("debtWeight")));
        }
        return new CollateralValue.Flat(row.ratio(FLAT));
    }

    private static Node tiered(CollateralValue.Tiered tiered) {
        return new StructBuilder()
                .put("axis", tiered.axis())
                .put("mode", tiered.mode())
                .putRows(
                        "steps",
                        tiered.tiers(),
                        step -> new StructBuilder()
                                .putDecimal("upTo", step.upTo())
                                .put("ratio", step.ratio())
                                .build())
                .build();
    }

    private static CollateralValue.Tiered tiered(Fields fields) {
        return new CollateralValue.Tiered(
                fields.choice("axis", CollateralValue.Tiered.Axis.class),
                fields.choice("mode", TierMode.class),
                fields.rows(
                        "steps",
                        "The collateral tier",
                        row -> new CollateralValue.Tiered.Step(row.optionalPositive("upTo"), row.ratio("ratio"))));
    }
}
