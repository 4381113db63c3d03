package plimsoll.architecture.planted.desktop.left;

import plimsoll.architecture.planted.desktop.right.HarmlessScreen;

/// Breaks the rule on purpose: a screen that knows its sibling, which knows it too.
public record LeftScreen(HarmlessScreen sibling) {}
