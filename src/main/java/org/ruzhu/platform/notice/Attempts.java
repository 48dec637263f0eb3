package org.ruzhu.platform.notice;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.notice.Attempt.Outcome;

/**
 * Records attempts in separate transactions. An attempt stays recorded even if the job
 * that sent it is rolled back.
 */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class Attempts {

	private final DeliveryRecords records;

	Attempts(DeliveryRecords records) {
		this.records = records;
	}

	int begin(long deliveryId) {
		return this.records.begin(deliveryId);
	}

	void end(long deliveryId, int number, Outcome outcome, String error) {
		this.records.end(deliveryId, number, outcome, error);
		switch (outcome) {
			case SENT -> this.records.sent(deliveryId);
			case RECORDED -> this.records.recorded(deliveryId);
			default -> {
			}
		}
	}

}
