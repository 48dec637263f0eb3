package org.ruzhu.desk.casefile;

import java.util.Optional;

/**
 * A task of staff, and what it is about.
 *
 * @param id the engine's id
 * @param key the id it has in its model
 * @param name what the model calls it
 * @param caseId the case it belongs to
 * @param productId the product it is about; null where it is about the whole case
 */
public record StaffTask(String id, String key, String name, String caseId, String productId) {

	/** The product under review, if the task is about one. */
	public Optional<String> product() {
		return Optional.ofNullable(this.productId);
	}

}
