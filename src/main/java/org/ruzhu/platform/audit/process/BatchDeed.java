package org.ruzhu.platform.audit.process;

import java.util.Optional;

import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

import org.ruzhu.platform.audit.EngineAction;

/**
 * What a batch does for whoever ordered it, long after they did.
 *
 * @param actor who ordered it
 */
record BatchDeed(String actor, EngineDeed deed) {

	/** The batch that a command works on, if it is the job of one. */
	static Optional<BatchDeed> of(CommandContext context) {
		return Optional.ofNullable(context.getCurrentJob())
			.filter((job) -> isOfBatch(job, context))
			.map((job) -> context.getBatchManager().findBatchById(job.getJobDefinition().getJobConfiguration()))
			.filter((batch) -> batch.getCreateUserId() != null)
			.map(BatchDeed::of);
	}

	private static boolean isOfBatch(JobEntity job, CommandContext context) {
		return context.getProcessEngineConfiguration().getBatchHandlers().containsKey(job.getJobHandlerType())
				&& job.getJobDefinition() != null;
	}

	private static BatchDeed of(BatchEntity batch) {
		EngineAction action = new EngineAction("Batch", batch.getType());
		return new BatchDeed(batch.getCreateUserId(), new EngineDeed(action, null, null, "batch=" + batch.getId()));
	}

}
