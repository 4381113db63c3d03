/// The guide of the first start: five things to do, each found done when it was done.
package plimsoll.desktop.guide;
