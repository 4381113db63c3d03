package plimsoll.architecture.planted.desktop.right;

import java.util.List;
import plimsoll.architecture.planted.desktop.left.LeftScreen;

/// The other half of the cycle.
public record HarmlessScreen(List<LeftScreen> others) {}
