package org.ruzhu.joining.review;

import java.util.List;

import org.springframework.data.repository.ListCrudRepository;

interface ReviewRepository extends ListCrudRepository<Review, Long> {

	List<Review> findByClockWorkingDaysUsedIsNullAndClockCalendarVersionNot(String calendarVersion);

	List<Review> findByClockWorkingDaysUsedIsNull();

	List<Review> findByCaseIdOrderByRound(String caseId);

}
