package org.ruzhu.journey;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.ruzhu.platform.notice.channel.PostOffice;

/** Whenever the process is killed, everything has happened in the end, and once. */
@Sampled
class KillTest {

	@TempDir
	private Path folder;

	@Test
	void atTheWorstMomentsForMoneyAndMails() throws Exception {
		try (PostOffice office = PostOffice.open()) {
			new MoneyHalted(this.folder, office).goesOnOnce();
		}
	}

	@Test
	void atMomentsThatFollowFromASeed() throws Exception {
		new KilledAtRandom(this.folder).happensOnce();
	}

}
