package org.ruzhu.platform.audit.process;

import java.util.Optional;

import org.camunda.bpm.engine.impl.batch.BatchEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

import org.ruzhu.platform.audit.EngineAction;

/**
 * An action of a batch, which runs later for the person who ordered it.
 *
 * @param actor the person who ordered the batch
 */
record BatchDeed(String actor, EngineDeed deed) {

	/** The batch that a command belongs to; empty if it is not the job of a batch. */
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
