package plimsoll.architecture.planted.desktop.left;

import javafx.scene.control.Label;

/// Breaks the rule on purpose.
record PlantedViewModel(Label label) {}
