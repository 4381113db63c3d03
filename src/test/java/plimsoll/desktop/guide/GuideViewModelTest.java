package plimsoll.desktop.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import plimsoll.desktop.session.OpenBook;
import plimsoll.desktop.session.SettingsViewModel;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.document.Edit;
import plimsoll.domain.UserSettings;
import plimsoll.domain.account.Position;
import plimsoll.domain.scenario.WhatIf;
import plimsoll.storage.Samples;

class GuideViewModelTest {
    private final WorkspaceSession session = OpenBook.sample("two-venues").session();
    private final SettingsViewModel settings = new SettingsViewModel(UserSettings.DEFAULTS);
    private final GuideViewModel guide = new GuideViewModel(session, settings);

    @Test
    void eachStepIsDoneByDoingIt() {
        guide.offer();
        assertEquals("Step 1 of 5", state().place());
        guide.done(GuideStep.READ);

        Position leg = session.document().positions().getFirst();
        session.apply(new Edit.SetPosition("quantity", leg.withQuantity(new BigDecimal("8"))));
        assertEquals(Set.of(GuideStep.READ, GuideStep.EDIT), state().done());

        session.whatIfProperty().set(new WhatIf(-0.04, 0));
        assertEquals(Optional.of(GuideStep.HEDGE), state().current());

        session.apply(new Edit.InsertPositions("Add leg", 0, List.of(copy(leg))));
        guide.done(GuideStep.EXPORT);
        assertEquals(Optional.empty(), state().current());
        assertTrue(state().shown());
    }

    @Test
    void anotherEditOrAnotherWorkspaceIsNoStep() {
        guide.offer();
        session.apply(new Edit.Rename("Night book"));
        session.load(Samples.read("option-book").value().orElseThrow());

        assertEquals(Set.of(), state().done());
    }

    @Test
    void dismissedItIsNotOfferedAgainButCanBeAskedFor() {
        guide.offer();
        guide.dismiss();
        assertFalse(state().shown());
        assertFalse(settings.settings().guide());

        guide.offer();
        assertFalse(state().shown());

        guide.show();
        assertTrue(state().shown());
    }

    @Test
    void aSkippedStepGivesWayToTheNext() {
        guide.show();
        guide.skip();
        guide.skip();

        assertEquals("Step 3 of 5", state().place());
    }

    private GuideViewModel.State state() {
        return guide.stateProperty().get();
    }

    private static Position copy(Position leg) {
        return new Position(
                "another",
                leg.poolId(),
                leg.instrumentId(),
                leg.quantity(),
                leg.entryPrice(),
                leg.included(),
                leg.mode(),
                leg.leverage(),
                leg.isolatedMargin(),
                leg.reported());
    }
}
