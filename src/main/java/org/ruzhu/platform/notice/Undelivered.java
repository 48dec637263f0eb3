package org.ruzhu.platform.notice;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.audit.AuditLog;
import org.ruzhu.platform.notice.process.DeliverNoticeProcess;

/**
 * The undelivered deliveries, for operations: they send them again, or tell the recipient
 * in person.
 */
@Service
@Transactional
public class Undelivered {

	/** How many deliveries a page has. */
	public static final int PAGE = 30;

	private final DeliveryRecords records;

	private final Addressees addressees;

	private final DeliverNoticeProcess process;

	private final AuditLog audit;

	Undelivered(DeliveryRecords records, Addressees addressees, DeliverNoticeProcess process, AuditLog audit) {
		this.records = records;
		this.addressees = addressees;
		this.process = process;
		this.audit = audit;
	}

	/**
	 * Marks a delivery as not delivered: it was permanently refused, or is out of
	 * retries.
	 */
	public void report(long deliveryId) {
		this.records.notDelivered(deliveryId);
	}

	/**
	 * One page of the undelivered deliveries of these markets, the newest first.
	 * @param before the id of the last delivery on the previous page
	 */
	@Transactional(readOnly = true)
	public List<Delivery> page(Collection<String> markets, long before) {
		return markets.isEmpty() ? List.of() : this.records.notDelivered(markets, before, PAGE);
	}

	/** A delivery of one of these markets, in any state. */
	@Transactional(readOnly = true)
	public Optional<Delivery> find(long id, Collection<String> markets) {
		return this.records.find(id)
			.filter((delivery) -> delivery.marketId() == null || markets.contains(delivery.marketId()));
	}

	/** All attempts, in order. */
	@Transactional(readOnly = true)
	public List<Attempt> attempts(long id) {
		return this.records.attempts(id);
	}

	/**
	 * The number to call; empty for a delivery to staff, or if the account has lapsed.
	 */
	@Transactional(readOnly = true)
	public Optional<String> phone(Delivery delivery) {
		return Optional.ofNullable(delivery.caseId()).flatMap(this.addressees::ofCase).map(Addressee::mobile);
	}

	/**
	 * Sends a delivery again.
	 * @return whether it was still undelivered; false if somebody else decided first
	 */
	public boolean sendAgain(Delivery delivery) {
		if (!this.records.sendAgain(delivery.id())) {
			return false;
		}
		this.audit.record(delivery.caseId(), "notice-sent-again", delivery.template());
		this.process.sendAgain(delivery.id());
		return true;
	}

	/**
	 * Records that the recipient was told in person.
	 * @param note who was told and when, as noted by staff
	 * @return whether it was still undelivered; false if somebody else decided first
	 */
	public boolean toldByPhone(Delivery delivery, String note) {
		if (!this.records.toldByPhone(delivery.id(), AuditLog.actor(), note)) {
			return false;
		}
		this.audit.record(delivery.caseId(), "notice-told-by-phone", delivery.template());
		this.process.toldByPhone(delivery.id());
		return true;
	}

}
