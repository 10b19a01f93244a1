import '../../components/courses.css';
import { CoursesPage } from '../../components/CoursesPage.tsx';
import { useCourses } from './use-courses.ts';

/** Courses from elsewhere; a part of its own, loaded when the page is opened. */
export function Courses() {
  return <CoursesPage {...useCourses()} />;
}
