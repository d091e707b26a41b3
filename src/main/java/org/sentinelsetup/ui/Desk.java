package org.sentinelsetup.ui;

import java.net.URI;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.sentinelsetup.model.SetupInputs;
import org.sentinelsetup.model.SignInPrompt;
import org.sentinelsetup.model.StackOutputs;
import org.sentinelsetup.wizard.WizardEvent;

/**
 * What a page may reach besides the state it is shown.
 *
 * @param send sends what the person did to the wizard
 * @param browse opens an address in the browser, off the FX thread; never throws
 * @param approve allows the sign-in of the demo in the person's place; does nothing with AWS
 * @param connect adds the connection in the demo's Sentinel in the person's place and goes on; does
 *     nothing with AWS
 * @param files asks the person for a file
 * @param clock the wizard's time, UTC
 */
public record Desk(
    Consumer<WizardEvent.Act> send,
    Consumer<URI> browse,
    Consumer<SignInPrompt> approve,
    BiConsumer<SetupInputs, StackOutputs> connect,
    FileChoice files,
    InstantSource clock) {}
