/// What venues do beside margin: index, settlement, auctions, fees, displayed rates.
package plimsoll.engine.venue;
