package org.ruzhu.desk.queue.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.filter.Filter;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.ruzhu.platform.security.StaffAccess;
import org.ruzhu.platform.security.StaffArrived;

/**
 * Keeps the lists on the left of Tasklist: the shared ones at every start, a person's own
 * when they log in, those that turn with the day shortly after midnight.
 */
@Component
public class TaskFilters {

	/** By this property a filter is known again. */
	static final String QUEUE = "queue";

	/** What an English reader finds it by. */
	private static final String ENGLISH = "nameEn";

	private final FilterService filters;

	private final QueueKeys keys;

	private final QueueQueries queries;

	private final FilterReaders readers;

	private final StaffAccess access;

	private final FilterDay day;

	private final Clock clock;

	TaskFilters(FilterService filters, QueueKeys keys, QueueQueries queries, FilterReaders readers, StaffAccess access,
			FilterDay day, Clock clock) {
		this.filters = filters;
		this.keys = keys;
		this.queries = queries;
		this.readers = readers;
		this.access = access;
		this.day = day;
		this.clock = clock;
	}

	/** Writes the shared lists as the file says, and drops those it no longer names. */
	@EventListener(ApplicationStartedEvent.class)
	@Transactional
	public void create() {
		this.day.hold();
		Map<String, Filter> surplus = known();
		surplus.values().removeIf((filter) -> filter.getOwner() != null);
		for (QueueKey key : this.keys.shared()) {
			this.readers.admitGroup(key, save(key, surplus.remove(key.id())));
		}
		surplus.values().forEach((filter) -> this.filters.deleteFilter(filter.getId()));
		this.day.turnTo(today());
	}

	@EventListener
	@Transactional
	public void on(StaffArrived arrival) {
		createFor(arrival.staffId());
	}

	/**
	 * Writes a person's own lists, and opens those of their groups' markets to them and
	 * no others.
	 */
	@Transactional
	public void createFor(String staffId) {
		this.day.hold();
		Map<String, Filter> known = known();
		Collection<String> groups = this.access.groups(staffId);
		if (QueueKeys.WORKING.stream().noneMatch((group) -> groups.contains(group.id()))) {
			return;
		}
		this.keys.of(staffId).forEach((key) -> this.readers.admit(staffId, save(key, known.get(key.id()))));
		Collection<String> markets = this.access.markets(staffId);
		this.keys.shared()
			.stream()
			.filter((key) -> key.market() != null && known.containsKey(key.id()))
			.forEach((key) -> {
				Filter filter = known.get(key.id());
				if (groups.contains(key.group().id()) && markets.contains(key.market())) {
					this.readers.admit(staffId, filter);
				}
				else {
					this.readers.dismiss(staffId, filter);
				}
			});
	}

	/** Lets the lists of due tasks follow the day, on whatever clock the markets run. */
	@Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
	@Transactional
	public void turn() {
		if (this.day.hold().equals(today())) {
			return;
		}
		Map<String, Filter> known = known();
		this.keys.shared()
			.stream()
			.filter((key) -> key.list().turnsWithTheDay() && known.containsKey(key.id()))
			.forEach((key) -> save(key, known.get(key.id())));
		this.day.turnTo(today());
	}

	private Map<String, Filter> known() {
		Map<String, Filter> known = new HashMap<>();
		this.filters.createFilterQuery().list().forEach((filter) -> {
			if (filter.getProperties() != null && filter.getProperties().get(QUEUE) instanceof String id) {
				known.put(id, filter);
			}
		});
		return known;
	}

	private Filter save(QueueKey key, Filter known) {
		Filter filter = (known != null) ? known : this.filters.newTaskFilter().setOwner(key.person());
		filter.setName(this.keys.name(key, Locale.SIMPLIFIED_CHINESE));
		filter.setQuery(this.queries.of(key, today()));
		filter.setProperties(Map.of(QUEUE, key.id(), ENGLISH, this.keys.name(key, Locale.ENGLISH), "priority",
				this.keys.place(key), "refresh", true));
		return this.filters.saveFilter(filter);
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
