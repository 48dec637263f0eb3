package org.ruzhu.platform.engine;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.ruzhu.platform.problem.Failures;

/**
 * Runs what is put right at each start. Other nodes start and work meanwhile: a race with
 * them is no reason not to start, so what lost one runs again.
 */
@Component
public class StartupWork {

	private static final Logger LOGGER = LoggerFactory.getLogger(StartupWork.class);

	private static final int MAX_TRIES = 5;

	private final TransactionTemplate transactions;

	StartupWork(TransactionTemplate transactions) {
		this.transactions = transactions;
	}

	/**
	 * Runs work in a transaction of its own.
	 * @param work what finds nothing left to do when it is run again
	 */
	public void run(Runnable work) {
		int tries = 1;
		while (!isDone(work, tries)) {
			tries++;
		}
	}

	private boolean isDone(Runnable work, int tries) {
		try {
			this.transactions.executeWithoutResult((status) -> work.run());
			return true;
		}
		catch (RuntimeException failure) {
			if (tries == MAX_TRIES || Failures.answer(failure).filter(HttpStatus.CONFLICT::equals).isEmpty()) {
				throw failure;
			}
			LOGGER.info("Something else moved meanwhile, once more: {}", failure.getClass().getSimpleName());
			return false;
		}
	}

}
