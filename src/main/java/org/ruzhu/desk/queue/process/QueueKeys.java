package org.ruzhu.desk.queue.process;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.ruzhu.desk.queue.TaskList;
import org.ruzhu.desk.queue.TaskList.Per;
import org.ruzhu.desk.queue.TaskLists;
import org.ruzhu.market.Category;
import org.ruzhu.market.Market;
import org.ruzhu.market.Markets;
import org.ruzhu.platform.security.StaffGroup;

/** Which filters there are: each list once for everyone and everything it is for. */
@Component
class QueueKeys {

	static final List<StaffGroup> WORKING = List.of(StaffGroup.REVIEWERS, StaffGroup.FINANCE, StaffGroup.OPERATIONS);

	private final TaskLists lists;

	private final Markets markets;

	QueueKeys(TaskLists lists, Markets markets) {
		this.lists = lists;
		this.markets = markets;
	}

	/** The filters that groups share. */
	List<QueueKey> shared() {
		return this.lists.all().stream().flatMap(this::shared).toList();
	}

	/** The filters that one person has alone. */
	List<QueueKey> of(String person) {
		return this.lists.all()
			.stream()
			.filter((list) -> list.per() == Per.PERSON)
			.map((list) -> QueueKey.of(list, person))
			.toList();
	}

	/** From the top: lists in the order of their file. */
	int place(QueueKey key) {
		return this.lists.all().indexOf(key.list());
	}

	String name(QueueKey key, Locale locale) {
		return key.list()
			.named(locale, Map.of("group", (key.group() != null) ? key.group().title(locale) : "", "market",
					market(key, locale), "category", category(key, locale)));
	}

	private Stream<QueueKey> shared(TaskList list) {
		return WORKING.stream().filter(list::isOf).flatMap((group) -> switch (list.per()) {
			case PERSON -> Stream.of();
			case GROUP -> Stream.of(QueueKey.of(list, group));
			case MARKET -> this.markets.all().stream().map((market) -> QueueKey.of(list, group, market.id(), null));
			case CATEGORY -> this.markets.all().stream().flatMap((market) -> categories(list, group, market));
		});
	}

	private static Stream<QueueKey> categories(TaskList list, StaffGroup group, Market market) {
		return market.categories()
			.stream()
			.filter(Category::open)
			.map((category) -> QueueKey.of(list, group, market.id(), category.id()));
	}

	private String market(QueueKey key, Locale locale) {
		return (key.market() != null) ? this.markets.get(key.market()).name().in(locale) : "";
	}

	private String category(QueueKey key, Locale locale) {
		return (key.category() != null) ? this.markets.get(key.market())
			.category(key.category())
			.map((category) -> category.name().in(locale))
			.orElse(key.category()) : "";
	}

}
