package dev.perdure.it.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What every {@code HubStore} promises. Each store's test implements this and adds nothing to it. */
interface HubStoreContract
        extends ClientContract,
                LeaseContract,
                InboxContract,
                CommitContract,
                EffectsContract,
                DeliveryContract,
                ActivityContract,
                UnwantedActivityContract,
                DeadLetterContract,
                PurgeContract,
                ArchiveContract,
                PastExecutionContract,
                IdentityContract,
                InspectionContract,
                FullContract,
                SuspectContract {
    @Test
    default void partitions_areAsManyAsTheHubWasMadeWith() {
        assertEquals(PARTITIONS, store().partitions());
    }
}
