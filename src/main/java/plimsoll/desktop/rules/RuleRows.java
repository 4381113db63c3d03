package plimsoll.desktop.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.rule.AccountCharge;
import plimsoll.domain.rule.Assembly;
import plimsoll.domain.rule.CollateralValue;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.EquityRule;
import plimsoll.domain.rule.Haircut;
import plimsoll.domain.rule.MarginRule;
import plimsoll.domain.rule.Netting;
import plimsoll.domain.rule.OptionDiscount;
import plimsoll.domain.rule.PortfolioRule;
import plimsoll.domain.rule.RuleFile;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.Term;
import plimsoll.domain.rule.Tier;
import plimsoll.domain.rule.TierTable;

/// Adds rows to a rule file and takes rows away. A new row changes no margin until its numbers are set, except a new
/// collateral asset, which counts nothing until then.
final class RuleRows {
    private static final BigDecimal TWO = new BigDecimal(2);
    private static final BigDecimal FIRST_BOUND = new BigDecimal("100000");

    private RuleRows() {}

    /// Splits a tier: the new row ends halfway to the bound above and keeps the rate.
    static RuleFile withTier(RuleFile file, String symbol, int at) {
        return withTiers(file, symbol, tiers -> {
            Tier tier = tiers.get(at);
            BigDecimal floor =
                    at == 0 ? BigDecimal.ZERO : tiers.get(at - 1).upTo().orElseThrow();
            BigDecimal bound = tier.upTo()
                    .map(upper -> floor.add(upper).divide(TWO))
                    .orElse(floor.signum() == 0 ? FIRST_BOUND : floor.multiply(TWO));
            tiers.add(at, new Tier(Optional.of(bound), tier.maintenanceRate(), tier.maxLeverage(), Optional.empty()));
        });
    }

    static RuleFile withoutTiers(RuleFile file, String symbol, Set<Integer> rows) {
        return withTiers(file, symbol, tiers -> removeAll(tiers, rows));
    }

    /// Printed deductions no longer hold once a row comes or goes, so they are dropped.
    private static RuleFile withTiers(RuleFile file, String symbol, Consumer<List<Tier>> change) {
        return withTable(file, symbol, table -> {
            List<Tier> tiers = new ArrayList<>(table.tiers());
            change.accept(tiers);
            return new TierTable(
                    table.symbol(),
                    tiers.stream()
                            .map(tier ->
                                    new Tier(tier.upTo(), tier.maintenanceRate(), tier.maxLeverage(), Optional.empty()))
                            .toList(),
                    table.complete());
        });
    }

    /// Changes the first tier table of a symbol.
    static RuleFile withTable(RuleFile file, String symbol, UnaryOperator<TierTable> change) {
        List<MarginRule> margins = new ArrayList<>();
        boolean found = false;
        for (MarginRule margin : file.margins()) {
            boolean here = !found
                    && margin instanceof MarginRule.Tiers tiers
                    && tiers.tables().stream().anyMatch(table -> table.symbol().equals(symbol));
            found |= here;
            margins.add(
                    here && margin instanceof MarginRule.Tiers tiers
                            ? tiers.withTables(tiers.tables().stream()
                                    .map(table -> table.symbol().equals(symbol) ? change.apply(table) : table)
                                    .toList())
                            : margin);
        }
        return file.withMargins(margins);
    }

    static RuleFile withHaircut(RuleFile file, String asset) {
        EquityRule equity = file.equity();
        List<Haircut> haircuts = new ArrayList<>(equity.haircuts());
        haircuts.add(new Haircut(asset, BigDecimal.ONE));
        return file.withEquity(equity.withHaircuts(haircuts));
    }

    static RuleFile withoutHaircuts(RuleFile file, Set<Integer> rows) {
        List<Haircut> haircuts = new ArrayList<>(file.equity().haircuts());
        removeAll(haircuts, rows);
        return file.withEquity(file.equity().withHaircuts(haircuts));
    }

    static RuleFile renamedHaircut(RuleFile file, int at, String asset) {
        List<Haircut> haircuts = new ArrayList<>(file.equity().haircuts());
        Haircut old = haircuts.get(at);
        haircuts.set(at, new Haircut(asset, old.value(), old.initial(), old.scan(), old.bucket()));
        return file.withEquity(file.equity().withHaircuts(haircuts));
    }

    /// Splits a tier of collateral: the new row ends halfway to the bound above and keeps the ratio.
    static RuleFile withCollateralTier(RuleFile file, int asset, int at) {
        return withSteps(file, asset, steps -> {
            CollateralValue.Tiered.Step step = steps.get(at);
            BigDecimal floor =
                    at == 0 ? BigDecimal.ZERO : steps.get(at - 1).upTo().orElseThrow();
            BigDecimal bound = step.upTo()
                    .map(upper -> floor.add(upper).divide(TWO))
                    .orElse(floor.signum() == 0 ? BigDecimal.ONE : floor.multiply(TWO));
            steps.add(at, new CollateralValue.Tiered.Step(Optional.of(bound), step.ratio()));
        });
    }

    static RuleFile withoutCollateralTier(RuleFile file, int asset, int at) {
        return withSteps(file, asset, steps -> steps.remove(at));
    }

    private static RuleFile withSteps(RuleFile file, int asset, Consumer<List<CollateralValue.Tiered.Step>> change) {
        List<Haircut> haircuts = new ArrayList<>(file.equity().haircuts());
        Haircut old = haircuts.get(asset);
        if (!(old.value() instanceof CollateralValue.Tiered tiered)) {
            throw new IllegalArgumentException(Texts.of("rules.wrong.noTiers", old.asset()));
        }
        List<CollateralValue.Tiered.Step> steps = new ArrayList<>(tiered.tiers());
        change.accept(steps);
        CollateralValue value = new CollateralValue.Tiered(tiered.axis(), tiered.mode(), steps);
        haircuts.set(asset, new Haircut(old.asset(), value, old.initial(), old.scan(), old.bucket()));
        return file.withEquity(file.equity().withHaircuts(haircuts));
    }

    /// Adds a move to a block that lists its moves: halfway to the next one, or as far beyond the last.
    static RuleFile withMove(RuleFile file, String scan, int block, int after) {
        return withMoves(file, scan, block, moves -> {
            BigDecimal move = moves.get(after);
            BigDecimal next = after + 1 < moves.size()
                    ? move.add(moves.get(after + 1)).divide(TWO)
                    : moves.size() > 1 ? move.add(move.subtract(moves.get(after - 1))) : move.negate();
            moves.add(after + 1, next);
        });
    }

    static RuleFile withoutMove(RuleFile file, String scan, int block, int at) {
        return withMoves(file, scan, block, moves -> moves.remove(at));
    }

    private static RuleFile withMoves(RuleFile file, String id, int block, Consumer<List<BigDecimal>> change) {
        PortfolioRule portfolio = file.portfolio().orElseThrow();
        List<Component> components = portfolio.components().stream()
                .map(component ->
                        component instanceof Component.Scan scan && scan.id().equals(id)
                                ? moved(scan, block, change)
                                : component)
                .toList();
        return file.withPortfolio(Optional.of(
                new PortfolioRule(portfolio.netting(), portfolio.discount(), components, portfolio.assembly())));
    }

    private static Component moved(Component.Scan scan, int block, Consumer<List<BigDecimal>> change) {
        if (!(scan.blocks().get(block) instanceof ScanBlock.Listed listed)) {
            throw new IllegalArgumentException(Texts.of("rules.wrong.evenMoves"));
        }
        List<BigDecimal> moves = new ArrayList<>(listed.moves());
        change.accept(moves);
        List<ScanBlock> blocks = new ArrayList<>(scan.blocks());
        blocks.set(block, new ScanBlock.Listed(moves, listed.vols(), listed.weight()));
        return ScanParameters.withBlocks(scan, blocks);
    }

    /// Adds a component to the sets of the file and to both requirements.
    static RuleFile withComponent(RuleFile file, Component component) {
        PortfolioRule portfolio = file.portfolio()
                .orElseGet(() -> new PortfolioRule(
                        Netting.UNDERLYING,
                        OptionDiscount.RATE,
                        List.of(),
                        new Assembly(new Term.Sum(List.of()), new Term.Sum(List.of()))));
        List<Component> components = new ArrayList<>(portfolio.components());
        components.add(component);
        return file.withPortfolio(Optional.of(new PortfolioRule(
                portfolio.netting(),
                portfolio.discount(),
                components,
                portfolio.assembly().with(component.id()))));
    }

    static RuleFile withoutComponent(RuleFile file, String id) {
        PortfolioRule portfolio = file.portfolio().orElseThrow();
        List<Component> components = portfolio.components().stream()
                .filter(component -> !component.id().equals(id))
                .toList();
        return file.withPortfolio(
                components.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PortfolioRule(
                                portfolio.netting(),
                                portfolio.discount(),
                                components,
                                portfolio.assembly().without(id))));
    }

    static RuleFile withCharge(RuleFile file, AccountCharge charge) {
        List<AccountCharge> charges = new ArrayList<>(file.charges());
        charges.add(charge);
        return file.withCharges(charges);
    }

    static RuleFile withoutCharge(RuleFile file, String id) {
        return file.withCharges(file.charges().stream()
                .filter(charge -> !charge.id().equals(id))
                .toList());
    }

    private static <T> void removeAll(List<T> rows, Set<Integer> at) {
        List<T> kept = IntStream.range(0, rows.size())
                .filter(row -> !at.contains(row))
                .mapToObj(rows::get)
                .toList();
        rows.clear();
        rows.addAll(kept);
    }
}
