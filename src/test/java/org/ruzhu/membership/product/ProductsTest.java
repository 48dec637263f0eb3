package org.ruzhu.membership.product;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.ruzhu.journey.JourneyTest;
import org.ruzhu.journey.RuzhuTest;
import org.ruzhu.market.Delivery;
import org.ruzhu.provider.cases.OnboardingCase.State;
import org.ruzhu.provider.cases.UnknownCaseException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@RuzhuTest
class ProductsTest extends JourneyTest {

	private static final List<String> CHECKS = List.of("checkSecurity");

	private static final ProductDetails DETAILS = new ProductDetails("云备份", "image", "一句话", "描述", 19900L,
			Delivery.IMAGE, "https://backup.example.cn");

	@Autowired
	private Products products;

	@Autowired
	private Listings listings;

	@Autowired
	private ProductNoticeFacts facts;

	@BeforeEach
	void signed() {
		signUp();
		this.cases.choose(this.caseId, List.of("image"));
		passMilestones(State.SIGNED);
	}

	private Product create(String key) {
		return this.products.create(this.caseId, this.providerId, DETAILS, key + this.caseId);
	}

	private Product.State stateOf(Product product) {
		return this.products.owned(product.id(), this.providerId).state();
	}

	@Test
	void productsAreMadeOnceTheAgreementIsSigned() {
		this.email = "second-" + this.email;
		signUp();
		passMilestones(State.APPROVED);
		assertThatExceptionOfType(NoProductRightsException.class).isThrownBy(() -> create("a"));
		this.cases.sign(this.caseId);
		Product product = create("a");
		assertThat(product.id()).matches("PRD-\\d{6}");
		assertThat(product.state()).isEqualTo(Product.State.DRAFT);
	}

	@Test
	void aPageSentTwiceMakesOneProduct() {
		assertThat(create("a").id()).isEqualTo(create("a").id());
		assertThat(this.products.ofProvider(this.providerId)).hasSize(1);
	}

	@Test
	void someoneElsesProductAndCaseAreUnknown() {
		Product product = create("a");
		assertThatExceptionOfType(UnknownProductException.class)
			.isThrownBy(() -> this.products.owned(product.id(), "P999999"));
		assertThatExceptionOfType(UnknownCaseException.class)
			.isThrownBy(() -> this.products.create(this.caseId, "P999999", DETAILS, "b"));
		assertThatExceptionOfType(UnknownProductException.class)
			.isThrownBy(() -> this.products.submit("APP-2026-999999", List.of(product.id())));
	}

	@Test
	void aChangeMadeOnAnOldPageIsNotKept() {
		Product product = create("a");
		long opened = product.version();
		ProductDetails first = new ProductDetails("云备份二", "image", "一句话", "描述", null, Delivery.SAAS,
				"https://backup.example.cn");
		this.products.mend(product.id(), this.providerId, opened, first);
		assertThatExceptionOfType(ProductChangedException.class)
			.isThrownBy(() -> this.products.mend(product.id(), this.providerId, opened, DETAILS));
		assertThat(this.products.owned(product.id(), this.providerId).details()).isEqualTo(first);
	}

	@Test
	void whatIsInReviewOrListedCannotBeChanged() {
		Product product = create("a");
		this.products.submit(this.caseId, List.of(product.id()));
		long version = this.products.owned(product.id(), this.providerId).version();
		assertThatExceptionOfType(ProductNotReadyException.class)
			.isThrownBy(() -> this.products.mend(product.id(), this.providerId, version, DETAILS));
		assertThatExceptionOfType(ProductNotReadyException.class)
			.isThrownBy(() -> this.products.submit(this.caseId, List.of(product.id())));
	}

	@Test
	void nothingIsListedThatWasNotHandedIn() {
		Product product = create("a");
		assertThatExceptionOfType(ProductNotReadyException.class)
			.isThrownBy(() -> this.products.list(this.caseId, product.id(), CHECKS));
		assertThat(stateOf(product)).isEqualTo(Product.State.DRAFT);
	}

	@Test
	void aRefusedProductIsMendedAndHandedInAgain() {
		Product product = create("a");
		this.products.submit(this.caseId, List.of(product.id()));
		this.products.refuse(this.caseId, product.id(), List.of(), "描述含站外链接");
		Product refused = this.products.owned(product.id(), this.providerId);
		assertThat(refused.reason()).isEqualTo("描述含站外链接");
		assertThat(this.products.drafts(this.caseId)).extracting(Product::id).containsExactly(product.id());
		this.products.mend(product.id(), this.providerId, refused.version(), DETAILS);
		this.products.submit(this.caseId, List.of(product.id()));
		this.products.list(this.caseId, product.id(), CHECKS);
		Product listed = this.products.owned(product.id(), this.providerId);
		assertThat(listed.state()).isEqualTo(Product.State.LISTED);
		assertThat(listed.reason()).isNull();
		assertThat(listed.checklist()).isEqualTo(CHECKS);
	}

	@Test
	void whoLeavesHasNothingListedAndNothingInReview() {
		Product listed = create("a");
		Product inReview = create("b");
		this.products.submit(this.caseId, List.of(listed.id(), inReview.id()));
		this.products.list(this.caseId, listed.id(), CHECKS);
		this.products.delistAll(this.caseId);
		assertThat(stateOf(listed)).isEqualTo(Product.State.DELISTED);
		assertThat(stateOf(inReview)).isEqualTo(Product.State.DRAFT);
	}

	@Test
	void whoLeavesHasNoListingOpen() {
		this.cases.onboard(this.caseId);
		Product further = create("a");
		this.listings.begin(this.caseId, this.providerId);
		this.walk.look();
		this.walk.answer("UserTask_SubmitProducts", Map.of("productIds", List.of(further.id())));
		this.products.delistAll(this.caseId);
		assertThat(stateOf(further)).isEqualTo(Product.State.DRAFT);
		assertThat(this.walk.tasks("UserTask_ReviewProduct")).isEmpty();
	}

	@Test
	void noticesSpeakOfTheProductsHandedInLast() {
		Product listed = create("a");
		Product refused = create("b");
		this.products.submit(this.caseId, List.of(listed.id(), refused.id()));
		this.products.list(this.caseId, listed.id(), CHECKS);
		this.products.refuse(this.caseId, refused.id(), List.of(), "描述含站外链接");
		assertThat(this.facts.of(this.caseId, Locale.SIMPLIFIED_CHINESE)).containsEntry("product", "云备份")
			.containsEntry("productReason", "· 云备份：描述含站外链接");
	}

	@Test
	void aMemberWithADraftBeginsOneFurtherListing() {
		create("a");
		assertThatExceptionOfType(ListingNotPossibleException.class)
			.isThrownBy(() -> this.listings.begin(this.caseId, this.providerId));
		this.cases.onboard(this.caseId);
		this.listings.begin(this.caseId, this.providerId);
		assertThat(this.walk.tasks("UserTask_SubmitProducts")).hasSize(1);
		assertThatExceptionOfType(ListingNotPossibleException.class)
			.isThrownBy(() -> this.listings.begin(this.caseId, this.providerId));
	}

	@Test
	void aMemberWithNothingToListBeginsNoListing() {
		this.cases.onboard(this.caseId);
		assertThatExceptionOfType(ListingNotPossibleException.class)
			.isThrownBy(() -> this.listings.begin(this.caseId, this.providerId));
	}

}
