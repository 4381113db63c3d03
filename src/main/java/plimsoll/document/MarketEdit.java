package plimsoll.document;

import java.util.List;
import plimsoll.document.text.Texts;
import plimsoll.domain.market.Carry;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Quote;

/// A change of quotes of the market.
public sealed interface MarketEdit extends Edit
        permits MarketEdit.SetIndex,
                MarketEdit.SetMark,
                MarketEdit.SetForward,
                MarketEdit.SetVol,
                MarketEdit.SetRate,
                MarketEdit.SetCarry,
                MarketEdit.SetAll {
    /// Puts the quote into a market that is being changed.
    void put(MarketDraft draft);

    @Override
    default Document apply(Document document) {
        MarketDraft draft = new MarketDraft(document.market());
        put(draft);
        return document.withMarket(draft.done());
    }

    /// Changes many quotes as one change: however many they are, the market is copied once.
    ///
    /// @param name what was done
    record SetAll(String name, List<MarketEdit> edits) implements MarketEdit {
        /// Copies the list.
        public SetAll {
            edits = List.copyOf(edits);
        }

        @Override
        public void put(MarketDraft draft) {
            edits.forEach(edit -> edit.put(draft));
        }
    }

    /// Sets the index price of an asset, USD per unit.
    record SetIndex(String asset, Quote quote) implements MarketEdit {
        @Override
        public String name() {
            return Texts.of("edit.index");
        }

        @Override
        public String mergeKey() {
            return "index/" + asset;
        }

        @Override
        public void put(MarketDraft draft) {
            draft.index().put(asset, quote);
        }
    }

    /// Sets the mark price of an instrument, in its price unit.
    record SetMark(String instrumentId, Quote quote) implements MarketEdit {
        @Override
        public String name() {
            return Texts.of("edit.mark");
        }

        @Override
        public String mergeKey() {
            return "mark/" + instrumentId;
        }

        @Override
        public void put(MarketDraft draft) {
            draft.mark().put(instrumentId, quote);
        }
    }

    /// Sets the forward of an expiry, USD per unit.
    record SetForward(ExpiryKey key, Quote quote) implements MarketEdit {
        @Override
        public String name() {
            return Texts.of("edit.forward");
        }

        @Override
        public String mergeKey() {
            return "forward/" + key;
        }

        @Override
        public void put(MarketDraft draft) {
            draft.forward().put(key, quote);
        }
    }

    /// Sets the implied volatility of an option, annual ratio.
    record SetVol(String instrumentId, Quote quote) implements MarketEdit {
        @Override
        public String name() {
            return Texts.of("edit.volatility");
        }

        @Override
        public String mergeKey() {
            return "vol/" + instrumentId;
        }

        @Override
        public void put(MarketDraft draft) {
            draft.vol().put(instrumentId, quote);
        }
    }

    /// Sets the interest rate of an expiry, annual ratio.
    record SetRate(ExpiryKey key, Quote quote) implements MarketEdit {
        @Override
        public String name() {
            return Texts.of("edit.rate");
        }

        @Override
        public String mergeKey() {
            return "rate/" + key;
        }

        @Override
        public void put(MarketDraft draft) {
            draft.rate().put(key, quote);
        }
    }

    /// Sets a rate of carry: the funding of a perpetual by instrument, per 8 hours, or the annual interest on a
    /// borrowed
    /// asset; ratios.
    record SetCarry(Carry carry, String id, Quote quote) implements MarketEdit {
        @Override
        public String name() {
            return Texts.of(carry == Carry.FUNDING ? "edit.funding" : "edit.borrow");
        }

        @Override
        public String mergeKey() {
            return carry + "/" + id;
        }

        @Override
        public void put(MarketDraft draft) {
            (carry == Carry.FUNDING ? draft.funding() : draft.borrow()).put(id, quote);
        }
    }
}
