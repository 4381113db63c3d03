package plimsoll.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plimsoll.document.Document;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.Snapshot;
import plimsoll.domain.account.Position;
import plimsoll.domain.cure.BufferTarget;
import plimsoll.domain.cure.CureAction;
import plimsoll.domain.cure.CureTerms;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.Cures;
import plimsoll.engine.result.Cures.Cure;

/// Writes cures for reading.
final class CureText {
    /// Up to so many refusals of one reason are named.
    private static final int NAMED = 3;

    private final Document document;
    private final Snapshot snapshot;

    private CureText(Document document, Snapshot snapshot) {
        this.document = document;
        this.snapshot = snapshot;
    }

    static List<String> lines(Document document, Snapshot snapshot, CureTerms terms, Cures cures) {
        CureText text = new CureText(document, snapshot);
        List<String> lines = new ArrayList<>();
        lines.add(document.name() + ", every pool keeps " + target(terms.target()));
        if (cures.needs().isEmpty()) {
            lines.add("");
            lines.add("Every pool keeps it now and in every scenario. Nothing needs to be done.");
        }
        for (Cures.Need need : cures.needs()) {
            lines.add("");
            lines.add(text.pool(need.poolId()) + ": worst is " + need.worst() + ", buffer " + usd(need.bufferUsd())
                    + " USD" + (need.liquidated() ? " (liquidated)" : "") + ", " + usd(need.shortfallUsd())
                    + " USD too little");
            lines.addAll(text.cures(need.poolId(), cures));
            lines.addAll(refusals(need.poolId(), cures));
        }
        return lines;
    }

    private List<String> cures(String poolId, Cures cures) {
        TextTable table = new TextTable("llrrrrrl")
                .add("  #", "Action", "Cost USD", "Effect", "Worst before", "Worst after", "Delta USD", "In scenario");
        int rank = 0;
        for (Cure cure : cures.cures()) {
            if (cure.action().poolId().equals(poolId)) {
                rank++;
                table.add(
                        "  " + rank,
                        action(cure.action()),
                        NumberText.signed(cure.costUsd(), 2),
                        effect(cure),
                        usd(cure.bufferBefore()),
                        usd(cure.bufferAfter()),
                        NumberText.signed(cure.deltaUsd(), 0),
                        cure.worst());
            }
        }
        return rank == 0 ? List.of("  nothing that was tried is enough") : table.lines();
    }

    /// What cannot restore the pool, by reason; many of one reason are counted and stand in the other formats.
    private static List<String> refusals(String poolId, Cures cures) {
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        cures.refusals().stream()
                .filter(refusal -> refusal.poolId().equals(poolId))
                .forEach(refusal -> byReason.computeIfAbsent(refusal.why(), why -> new ArrayList<>())
                        .add(refusal.what()));
        List<String> lines = new ArrayList<>();
        byReason.forEach((why, what) -> lines.add(
                "  no " + (what.size() <= NAMED ? String.join(", no ", what) : what.size() + " others") + ": " + why));
        return lines;
    }

    private String action(CureAction action) {
        String size = NumberText.exact(action.size(), 0);
        return switch (action) {
            case CureAction.Transfer transfer ->
                "transfer " + size + " " + transfer.asset() + " from " + pool(transfer.fromPool());
            case CureAction.Reduction reduction -> "close " + size + " of " + leg(reduction.positionId());
            case CureAction.Hedge hedge ->
                (hedge.sale() ? "sell " : "buy ") + size + " " + symbol(hedge.instrumentId());
            case CureAction.Swap swap -> "swap " + size + " " + swap.asset() + " into " + swap.into();
            case CureAction.Both both -> action(both.transfer()) + ", then " + action(both.reduction());
        };
    }

    private static String effect(Cure cure) {
        if (cure.hours().isEmpty()) {
            return NumberText.NOT_AVAILABLE;
        }
        double hours = cure.hours().getAsDouble();
        return hours == 0 ? "at once" : NumberText.screen(hours, 1) + " h";
    }

    private static String target(BufferTarget target) {
        return switch (target) {
            case BufferTarget.Usd usd -> "a buffer of " + usd(usd.amount()) + " USD";
            case BufferTarget.ShareOfEquity share ->
                "a buffer of " + NumberText.screen(share.ratio() * 100, 1) + " % of equity";
            case BufferTarget.MarginRatio ratio ->
                "equity of " + NumberText.ratio(ratio.multiple()) + " maintenance margin";
        };
    }

    private String pool(String id) {
        return snapshot.pools().stream()
                .filter(pool -> pool.id().equals(id))
                .findFirst()
                .map(PoolSnapshot::name)
                .orElse(id);
    }

    private String leg(String positionId) {
        return document.position(positionId)
                .map(Position::instrumentId)
                .map(this::symbol)
                .orElse(positionId);
    }

    private String symbol(String instrumentId) {
        return document.instrument(instrumentId).map(Instrument::symbol).orElse(instrumentId);
    }

    private static String usd(double value) {
        return NumberText.screen(value, 2);
    }
}
