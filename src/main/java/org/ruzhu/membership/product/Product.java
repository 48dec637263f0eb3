package org.ruzhu.membership.product;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.type.TypeReference;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

import org.ruzhu.market.Delivery;
import org.ruzhu.platform.json.Json;
import org.ruzhu.provider.cases.OnboardingCase;

/** A product of one case. It is not visible on the market until it is listed. */
public class Product {

	/** The state of a product. */
	public enum State {

		DRAFT, SUBMITTED, LISTED, REFUSED, DELISTED

	}

	@Id
	private String id;

	@Version
	private Long version;

	private String caseId;

	private String providerId;

	private String marketId;

	private String name;

	private String category;

	private String summary;

	private String description;

	private Long priceFen;

	private Delivery delivery;

	private String url;

	private String tags;

	private String files;

	private State state;

	private String checklist;

	private String reason;

	private String reviewedBy;

	private Instant reviewedAt;

	private Instant createdAt;

	private Instant submittedAt;

	private String creationKey;

	Product() {
	}

	static Product create(String id, OnboardingCase theCase, ProductDetails details, String creationKey, Instant now) {
		Product product = new Product();
		product.id = id;
		product.caseId = theCase.id();
		product.providerId = theCase.providerId();
		product.marketId = theCase.marketId();
		product.state = State.DRAFT;
		product.checklist = "[]";
		product.creationKey = creationKey;
		product.createdAt = now;
		product.describe(details);
		return product;
	}

	/** Changes a draft or a refused product. */
	void mend(ProductDetails details) {
		require(isMendable(), State.DRAFT);
		describe(details);
	}

	private void describe(ProductDetails details) {
		this.name = details.name();
		this.category = details.category();
		this.summary = details.summary();
		this.description = details.description();
		this.priceFen = details.priceFen();
		this.delivery = details.delivery();
		this.url = details.url();
		this.tags = Json.write(details.tags());
		this.files = Json.write(details.files());
	}

	void submit(Instant now) {
		require(isMendable(), State.SUBMITTED);
		this.state = State.SUBMITTED;
		this.submittedAt = now;
	}

	void list(List<String> checks, String operator, Instant now) {
		review(State.LISTED, checks, null, operator, now);
	}

	void refuse(List<String> checks, String why, String operator, Instant now) {
		review(State.REFUSED, checks, why, operator, now);
	}

	private void review(State verdict, List<String> checks, String why, String operator, Instant now) {
		require(this.state == State.SUBMITTED, verdict);
		this.state = verdict;
		this.checklist = Json.write(checks);
		this.reason = why;
		this.reviewedBy = operator;
		this.reviewedAt = now;
	}

	/** Takes the product out of review, because the provider leaves. */
	void recall() {
		require(this.state == State.SUBMITTED, State.DRAFT);
		this.state = State.DRAFT;
	}

	/** Takes the product off the market, if it is listed. Returns whether it was. */
	boolean takeOff() {
		boolean listed = this.state == State.LISTED;
		this.state = listed ? State.DELISTED : this.state;
		return listed;
	}

	/** Lists a delisted product again. */
	void putBack() {
		require(this.state == State.DELISTED, State.LISTED);
		this.state = State.LISTED;
	}

	private void require(boolean allowed, State wanted) {
		if (!allowed) {
			throw new ProductNotReadyException(this.id, this.state, wanted);
		}
	}

	/** Whether the provider may change it and submit it for review. */
	public boolean isMendable() {
		return this.state == State.DRAFT || this.state == State.REFUSED;
	}

	public String id() {
		return this.id;
	}

	/**
	 * The version for optimistic locking: it increases with every change, and a change
	 * must send it back.
	 */
	public long version() {
		return this.version;
	}

	public String caseId() {
		return this.caseId;
	}

	public String providerId() {
		return this.providerId;
	}

	public String marketId() {
		return this.marketId;
	}

	public String name() {
		return this.name;
	}

	public ProductDetails details() {
		return new ProductDetails(this.name, this.category, this.summary, this.description, this.priceFen,
				this.delivery, this.url, Json.read(this.tags, new TypeReference<>() {
				}), Json.read(this.files, new TypeReference<>() {
				}));
	}

	public State state() {
		return this.state;
	}

	/** The checks that passed in the review. */
	public List<String> checklist() {
		return Json.read(this.checklist, new TypeReference<>() {
		});
	}

	/** Why it was refused; null otherwise. */
	public String reason() {
		return this.reason;
	}

	/** The operator who last reviewed it; null until then. */
	public String reviewedBy() {
		return this.reviewedBy;
	}

	public Instant reviewedAt() {
		return this.reviewedAt;
	}

	public Instant createdAt() {
		return this.createdAt;
	}

	/** When it was last submitted for review; null until then. */
	public Instant submittedAt() {
		return this.submittedAt;
	}

}
