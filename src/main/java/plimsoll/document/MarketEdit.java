package plimsoll.document;

import static plimsoll.document.Rows.with;

import plimsoll.domain.market.Carry;
import plimsoll.domain.market.ExpiryKey;
import plimsoll.domain.market.Quote;

/// A change of one quote of the market.
public sealed interface MarketEdit extends Edit
        permits MarketEdit.SetIndex,
                MarketEdit.SetMark,
                MarketEdit.SetForward,
                MarketEdit.SetVol,
                MarketEdit.SetRate,
                MarketEdit.SetCarry {
    /// Sets the index price of an asset, USD per unit.
    record SetIndex(String asset, Quote quote) implements MarketEdit {
        @Override
        public String name() {
            return "Edit index";
        }

        @Override
        public String mergeKey() {
            return "index/" + asset;
        }

        @Override
        public Document apply(Document document) {
            return document.withMarket(document.market().withIndex(with(asset, quote)));
        }
    }

    /// Sets the mark price of an instrument, in its price unit.
    record SetMark(String instrumentId, Quote quote) implements MarketEdit {
        @Override
        public String name() {
            return "Edit mark";
        }

        @Override
        public String mergeKey() {
            return "mark/" + instrumentId;
        }

        @Override
        public Document apply(Document document) {
            return document.withMarket(document.market().withMark(with(instrumentId, quote)));
        }
    }

    /// Sets the forward of an expiry, USD per unit.
    record SetForward(ExpiryKey key, Quote quote) implements MarketEdit {
        @Override
        public String name() {
            return "Edit forward";
        }

        @Override
        public String mergeKey() {
            return "forward/" + key;
        }

        @Override
        public Document apply(Document document) {
            return document.withMarket(document.market().withForward(with(key, quote)));
        }
    }

    /// Sets the implied volatility of an option, annual ratio.
    record SetVol(String instrumentId, Quote quote) implements MarketEdit {
        @Override
        public String name() {
            return "Edit volatility";
        }

        @Override
        public String mergeKey() {
            return "vol/" + instrumentId;
        }

        @Override
        public Document apply(Document document) {
            return document.withMarket(document.market().withVol(with(instrumentId, quote)));
        }
    }

    /// Sets the interest rate of an expiry, annual ratio.
    record SetRate(ExpiryKey key, Quote quote) implements MarketEdit {
        @Override
        public String name() {
            return "Edit rate";
        }

        @Override
        public String mergeKey() {
            return "rate/" + key;
        }

        @Override
        public Document apply(Document document) {
            return document.withMarket(document.market().withRate(with(key, quote)));
        }
    }

    /// Sets a rate of carry: the funding of a perpetual by instrument, per 8 hours, or the annual interest on a
    /// borrowed
    /// asset; ratios.
    record SetCarry(Carry carry, String id, Quote quote) implements MarketEdit {
        @Override
        public String name() {
            return carry == Carry.FUNDING ? "Edit funding" : "Edit borrow rate";
        }

        @Override
        public String mergeKey() {
            return carry + "/" + id;
        }

        @Override
        public Document apply(Document document) {
            return document.withMarket(
                    carry == Carry.FUNDING
                            ? document.market().withFunding(with(id, quote))
                            : document.market().withBorrow(with(id, quote)));
        }
    }
}
