package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.instrument.InstrumentKind;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.ShortNetting;

/// The components that can be added to a rule file. Each needs nothing until its numbers are set.
enum NewComponent {
    SIZE(Texts.of("rules.component.size")),
    NAKED_SHORT(Texts.of("rules.component.nakedShort")),
    DELTA_SHARE(Texts.of("rules.component.deltaShare")),
    MINIMUM_DELTA(Texts.of("rules.component.minimumDelta")),
    ROLL(Texts.of("rules.component.roll")),
    LIQUIDITY(Texts.of("rules.component.liquidity")),
    BASIS(Texts.of("rules.component.basis")),
    DECAY(Texts.of("rules.component.decay")),
    COLLATERAL_SHARE(Texts.of("rules.component.collateralShare")),
    PEG(Texts.of("rules.component.peg"));

    private static final BigDecimal NONE = BigDecimal.ZERO;
    private static final BigDecimal MOVE = new BigDecimal("0.05");
    private static final Selector ALL = Selector.ANY;
    private static final Selector OPTIONS = new Selector(Set.of(InstrumentKind.OPTION), Set.of(), Set.of(), Set.of());

    private final String title;

    NewComponent(String title) {
        this.title = title;
    }

    /// Returns what it is called in a menu.
    String title() {
        return title;
    }

    /// Returns the component under a name that the file does not use yet.
    Component named(Set<String> taken) {
        String wanted = title.toLowerCase(Locale.ROOT);
        String name = wanted;
        for (int i = 2; taken.contains(name); i++) {
            name = wanted + " " + i;
        }
        return make(name);
    }

    private Component make(String id) {
        return switch (this) {
            case SIZE -> new Component.Size(id, ALL, PriceBasis.MARK, NONE, NONE);
            case NAKED_SHORT -> new Component.NakedShort(id, OPTIONS, ShortNetting.SERIES, NONE, NONE);
            case DELTA_SHARE -> new Component.DeltaShare(id, ALL, NONE, NONE, List.of());
            case MINIMUM_DELTA -> new Component.MinimumDelta(id, ALL, NONE, NONE);
            case ROLL -> new Component.Roll(id, ALL, NONE, NONE);
            case LIQUIDITY -> new Component.Liquidity(id, ALL, NONE, NONE, NONE);
            case BASIS -> new Component.Basis(id, OPTIONS, MOVE, MOVE.negate(), NONE, NONE);
            case DECAY -> new Component.Decay(id, OPTIONS, NONE);
            case COLLATERAL_SHARE -> new Component.CollateralShare(id, ALL, NONE, NONE);
            case PEG -> new Component.Peg(id, ALL, BigDecimal.ONE, NONE);
        };
    }
}
